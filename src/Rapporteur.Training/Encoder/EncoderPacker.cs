using Rapporteur.Language.Encoder;

namespace Rapporteur.Training.Encoder;

/// <summary>Makes of a trained encoder the model that readers take: its layers a graph, its large tables in 8 bits.</summary>
internal static class EncoderPacker
{
    private static readonly string[] _tables = ["words", "positions"];

    /// <summary>Packs an encoder and its heads; matrices that are none of the encoder's stay as they are.</summary>
    /// <exception cref="KeyNotFoundException">A matrix of the encoder is missing.</exception>
    public static EncoderModel Pack(EncoderTensors tensors, GraphPrecision precision)
    {
        var graph = EncoderGraph.Of(tensors, precision);
        var tables = _tables.ToDictionary(static name => name, name => EightBitTable.Of(tensors.Matrices[name]), StringComparer.Ordinal);
        var rest = tensors.Matrices.Where(static m => !_tables.Contains(m.Key) && !IsOfGraph(m.Key)).ToDictionary(StringComparer.Ordinal);
        return new EncoderModel(tensors with { Matrices = rest }, tables, graph);
    }

    private static bool IsOfGraph(string name) => name.StartsWith("layer", StringComparison.Ordinal) || name.StartsWith("norm.", StringComparison.Ordinal);
}
