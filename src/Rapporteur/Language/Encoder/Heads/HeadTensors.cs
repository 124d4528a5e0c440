using Rapporteur.Language.Networks;
using Rapporteur.Models;

namespace Rapporteur.Language.Encoder.Heads;

/// <summary>Takes weights of heads out of a model, and checks that they are there and fit together.</summary>
internal static class HeadTensors
{
    /// <summary>The matrix called <paramref name="name"/>.</summary>
    /// <param name="tensors">The model.</param>
    /// <param name="name">Its name.</param>
    /// <param name="rows">How many rows it must have; null for any number.</param>
    /// <param name="columns">How many columns it must have; null for any number.</param>
    /// <exception cref="RapporteurException">RAP0202: there is none, or of another shape.</exception>
    public static Parameter Matrix(this EncoderTensors tensors, string name, int? rows = null, int? columns = null)
    {
        if (!tensors.Matrices.TryGetValue(name, out var matrix))
        {
            throw ModelFile.Unreadable($"The model of the encoder has no weights '{name}'.");
        }

        return matrix.Rows == (rows ?? matrix.Rows) && matrix.Columns == (columns ?? matrix.Columns)
            ? matrix
            : throw ModelFile.Unreadable(
                $"The weights '{name}' in the model of the encoder are {matrix.Rows} by {matrix.Columns}, and not {rows?.ToString() ?? "any"} by {columns?.ToString() ?? "any"}.");
    }

    /// <summary>A matrix and what is added behind it, <c>NAME.weight</c> and <c>NAME.bias</c>.</summary>
    /// <exception cref="RapporteurException">RAP0202.</exception>
    public static (Parameter Weight, Parameter Bias) Linear(this EncoderTensors tensors, string name, int? rows = null, int? columns = null)
    {
        var weight = tensors.Matrix(name + ".weight", rows, columns);
        return (weight, tensors.Matrix(name + ".bias", 1, weight.Columns));
    }

    /// <summary>The list called <paramref name="name"/>.</summary>
    /// <exception cref="RapporteurException">RAP0202: there is none.</exception>
    public static IReadOnlyList<string> List(this EncoderTensors tensors, string name) =>
        tensors.Lists.TryGetValue(name, out var list) ? list : throw ModelFile.Unreadable($"The model of the encoder has no list '{name}'.");
}
