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
        for (var t = 0; t < rows.Length; t++)
        {
            var (_, _, columns, offset) = WordParts.Tables[t];
            var part = x.Slice(shape.Vector + offset, columns);
            TensorPrimitives.Add(part, model.Weights.Tables[t].Row(rows[t]), part);
        }
    }
}
