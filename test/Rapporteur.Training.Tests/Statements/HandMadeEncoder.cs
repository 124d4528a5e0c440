using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Tests.Statements;

/// <summary>An encoder that knows a few words, and weights by which those become sources, cues and contents.</summary>
internal sealed class HandMadeEncoder : IWordEncoder
{
    private const int Width = 6;

    // What words are by their vectors: the first and the last word of a name, a cue, the first word of a content, another word of one, anything.
    private const int First = 0;
    private const int Last = 1;
    private const int Cue = 2;
    private const int That = 3;
    private const int Inside = 4;
    private const int Other = 5;

    private int _calls;

    /// <summary>First words of names.</summary>
    public static IReadOnlyList<string> Firsts { get; } = ["Ann", "Bob", "Eve", "Ivan"];

    /// <summary>Last words of names.</summary>
    public static IReadOnlyList<string> Lasts { get; } = ["Poe", "Roe", "Stone", "Brook"];

    /// <summary>What stands behind "that".</summary>
    public static IReadOnlyList<string> Clauses { get; } = ["quays sink", "ferries run", "storms pass", "bridges fall"];

    /// <summary>Documents that were encoded.</summary>
    public int Calls => _calls;

    public EncodedWords Encode(Document document)
    {
        Interlocked.Increment(ref _calls);
        var values = new float[document.Tokens.Count * Width];
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var word = document.Word(i).ToString();
            var kind = Firsts.Contains(word) ? First
                : Lasts.Contains(word) ? Last
                : word is "said" or "goes" ? Cue
                : word is "that" ? That
                : Clauses.Any(c => c.Split(' ').Contains(word)) ? Inside
                : Other;
            values[(i * Width) + kind] = 1;
        }

        return new EncodedWords(Width, values);
    }

    public static EncoderTensors Tensors() => new(
        new Dictionary<string, Parameter>
        {
            ["statements.weight"] = Matrix(Width, ChainLabels.Count, (First, (int)ChainLabel.BeginSource, 6), (Last, (int)ChainLabel.InSource, 6), (Cue, (int)ChainLabel.BeginCue, 6), (That, (int)ChainLabel.BeginContent, 6), (Inside, (int)ChainLabel.InContent, 6), (Other, 0, 6)),
            ["statements.bias"] = Matrix(1, ChainLabels.Count),
            ["statements.moves"] = Matrix(SequenceView.Contexts * ChainLabels.Count, ChainLabels.Count),
            ["link.weight"] = Matrix(Width, 2, (Cue, 0, 1), (That, 1, 1)),
            ["link.bias"] = Matrix(1, 2),
            ["link.content-cue.weight1"] = Matrix(6, 1, (0, 0, 1)),
            ["link.content-cue.bias1"] = Matrix(1, 1),
            ["link.content-cue.weight2"] = Matrix(1, 1, (0, 0, 3)),
            ["link.content-cue.bias2"] = Matrix(1, 1),
            ["link.cue-source.weight1"] = Matrix(6, 1, (0, 0, 1)),
            ["link.cue-source.bias1"] = Matrix(1, 1),
            ["link.cue-source.weight2"] = Matrix(1, 1, (0, 0, 3)),
            ["link.cue-source.bias2"] = Matrix(1, 1),
        },
        new Dictionary<string, IReadOnlyList<string>>());

    private static Parameter Matrix(int rows, int columns, params (int Row, int Column, float Value)[] values)
    {
        var matrix = new Parameter("hand-made", rows, columns);
        foreach (var (row, column, value) in values)
        {
            matrix.Row(row)[column] = value;
        }

        return matrix;
    }
}
