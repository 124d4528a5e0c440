using Rapporteur.Language.Encoder;
using Rapporteur.Language.Names;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Tests.Language.Encoder;

/// <summary>Weights of heads that are so small that a person can tell what they do: <see cref="Width"/> classes of words, see <see cref="Classes"/>.</summary>
internal static class HandMadeTensors
{
    /// <summary>Values of a vector; one for each class of words, and one for the root.</summary>
    public const int Width = 8;

    public const int Root = 0;
    public const int First = 1;
    public const int Last = 2;
    public const int Cue = 3;
    public const int Opener = 4;
    public const int Noun = 5;
    public const int Verb = 6;
    public const int Mark = 7;

    /// <summary>Words of the classes; all others are marks.</summary>
    public static readonly Dictionary<string, int> Classes = new()
    {
        ["Kim"] = First,
        ["Shore"] = Last,
        ["said"] = Cue,
        ["that"] = Opener,
        ["the"] = Noun,
        ["tunnel"] = Noun,
        ["ministers"] = Noun,
        ["agreed"] = Verb,
        ["closed"] = Verb,
    };

    private static readonly string[] _relations = ["nsubj", "flat", "dep", "ccomp", "punct"];

    /// <summary>An encoder that tells them.</summary>
    public static HandMadeEncoder Encoder() => new(Width, Classes);

    /// <summary>
    /// Names are Kim Shore. The tree: nouns and names hang on the next verb or cue, verbs on a cue or else on the root. Statements
    /// begin with "that", whose source is a name.
    /// </summary>
    public static EncoderTensors Of()
    {
        const int L = ChainLabels.Count;
        var matrices = new Dictionary<string, Parameter>
        {
            ["tags.weight"] = Sparse(Width, 17 + 4 + 1, [
                .. Tag(First, UniversalTag.Propn, 0), .. Tag(Last, UniversalTag.Propn, 0), .. Tag(Cue, UniversalTag.Verb, 1), .. Tag(Opener, UniversalTag.Sconj, 2),
                .. Tag(Noun, UniversalTag.Noun, 0), .. Tag(Verb, UniversalTag.Verb, 1), .. Tag(Mark, UniversalTag.Punct, 3)]),
            ["tags.bias"] = Sparse(1, 17 + 4 + 1),
            ["root"] = Sparse(1, Width, [(0, Root, 1)]),
            ["roles.weight"] = Sparse(Width, 4 * Width, [.. Enumerable.Range(0, 4 * Width).Select(k => (k % Width, k, 1f))]),
            ["roles.bias"] = Sparse(1, 4 * Width),
            ["arcs"] = Sparse(Width, Width, [(First, Cue, 9), (Last, First, 9), (Cue, Root, 9), (Opener, Verb, 9), (Noun, Verb, 9), (Verb, Cue, 9), (Verb, Root, 6), (Mark, Cue, 9), (Mark, Verb, 8)]),
            ["arcs.head"] = Sparse(1, Width),
            ["arcs.distance"] = Sparse(1, Distances.Count),
            ["relations.weight"] = Sparse(3 * Width, _relations.Length, [(First, 0, 1), (Last, 1, 1), (Cue, 2, 1), (Opener, 2, 1), (Noun, 0, 1), (Verb, 3, 1), (Mark, 4, 1)]),
            ["relations.bias"] = Sparse(1, _relations.Length),
            ["names.weight"] = Sparse(Width, NameLabels.Count, [(First, NameLabels.Of(EntityKind.Person, 0, 2), 5), (Last, NameLabels.Of(EntityKind.Person, 1, 2), 5)]),
            ["names.bias"] = Sparse(1, NameLabels.Count, [(0, NameLabels.Outside, 4)]),
            ["statements.weight"] = Sparse(Width, L, [
                (First, (int)ChainLabel.BeginSource, 9), (Last, (int)ChainLabel.InSource, 9), (Cue, (int)ChainLabel.BeginCue, 9), (Opener, (int)ChainLabel.BeginContent, 9),
                (Noun, (int)ChainLabel.InContent, 6), (Verb, (int)ChainLabel.InContent, 6), (Noun, 0, 3), (Verb, 0, 3), (Mark, 0, 9)]),
            ["statements.bias"] = Sparse(1, L),
            ["statements.moves"] = Sparse(SequenceView.Contexts * L, L),
        };
        var lists = new Dictionary<string, IReadOnlyList<string>>
        {
            ["xpos"] = ["NN", "VBD", "IN", "."],
            ["tag-features"] = ["_"],
            ["relations"] = _relations,
            ["triples"] = [Triple(UniversalTag.Propn, 0), Triple(UniversalTag.Verb, 1), Triple(UniversalTag.Sconj, 2), Triple(UniversalTag.Noun, 0), Triple(UniversalTag.Punct, 3)],
        };
        return new EncoderTensors(matrices, lists);
    }

    /// <summary>The same with one matrix in place of another; without it where none is given.</summary>
    public static EncoderTensors With(this EncoderTensors tensors, string name, Parameter? matrix)
    {
        var matrices = new Dictionary<string, Parameter>(tensors.Matrices);
        matrices.Remove(name);
        if (matrix is not null)
        {
            matrices.Add(name, matrix);
        }

        return tensors with { Matrices = matrices };
    }

    /// <summary>The same with one list in place of another.</summary>
    public static EncoderTensors With(this EncoderTensors tensors, string name, params string[] list) =>
        tensors with { Lists = new Dictionary<string, IReadOnlyList<string>>(tensors.Lists) { [name] = list } };

    /// <summary>A matrix of zeros but for some places.</summary>
    public static Parameter Sparse(int rows, int columns, params IReadOnlyList<(int Row, int Column, float Value)> values)
    {
        var matrix = new Parameter("hand-made", rows, columns);
        foreach (var (row, column, value) in values)
        {
            matrix.Row(row)[column] = value;
        }

        return matrix;
    }

    private static (int, int, float)[] Tag(int word, UniversalTag part, int xpos) => [(word, (int)part, 2), (word, 17 + xpos, 2)];

    private static string Triple(UniversalTag part, int xpos) => FormattableString.Invariant($"{(int)part} {xpos} 0");
}
