using System.Numerics.Tensors;

namespace Rapporteur.Language.Syntax;

/// <summary>Writes what the network gets to see of a word.</summary>
internal static class SyntaxInput
{
    /// <summary>Writes the row of a root.</summary>
    public static void Root(SyntaxWeights weights, Span<float> input, int row) =>
        weights.Root.Values.CopyTo(input[(row * weights.Shape.Input)..]);

    /// <summary>Writes the row of a word.</summary>
    public static void Word(SyntaxModel model, ReadOnlySpan<char> word, int place, Span<float> input, int row)
    {
        var shape = model.Weights.Shape;
        var x = input.Slice(row * shape.Input, shape.Input);
        model.Vectors.Add(word, x[..shape.Vector]);
        Span<int> rows = stackalloc int[WordParts.Count];
        WordParts.Find(word, place, rows);
        AddParts(model.Weights, rows, x[shape.Vector..], 0);
    }

    /// <summary>Adds the rows of a word's parts to its input.</summary>
    /// <param name="weights">The tables.</param>
    /// <param name="rows">By table the row, see <see cref="WordParts.Find"/>.</param>
    /// <param name="input">The word's input behind its vector.</param>
    /// <param name="first">The first table that is looked up.</param>
    public static void AddParts(SyntaxWeights weights, ReadOnlySpan<int> rows, Span<float> input, int first)
    {
        for (var t = first; t < rows.Length; t++)
        {
            var (_, _, columns, offset) = WordParts.Tables[t];
            var part = input.Slice(offset, columns);
            TensorPrimitives.Add(part, weights.Tables[t].Row(rows[t]), part);
        }
    }
}
