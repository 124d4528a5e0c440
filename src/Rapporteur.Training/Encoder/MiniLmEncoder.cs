using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Encoder;

/// <summary>The encoder all-MiniLM-L6-v2 under the names that this project gives its matrices.</summary>
internal static class MiniLmEncoder
{
    private const int Width = 384;
    private const int Layers = 6;

    /// <summary>Takes what the model in ONNX holds; the tables of small features, which it does not know, are zero.</summary>
    /// <exception cref="InvalidDataException">A matrix is missing, or has another size.</exception>
    public static EncoderTensors Of(OnnxWeights onnx, IReadOnlyList<string> vocabulary)
    {
        var matrices = new Dictionary<string, Parameter>(StringComparer.Ordinal);

        void Add(string name, float[] values, int columns, int? rows = null)
        {
            if (values.Length % columns != 0 || (rows is { } expected && values.Length != expected * columns))
            {
                throw new InvalidDataException($"Its matrix for {name} has {values.Length} values.");
            }

            var parameter = new Parameter(name, values.Length / columns, columns, name is "words" or "positions" or "types");
            values.CopyTo(parameter.Values, 0);
            matrices.Add(name, parameter);
        }

        void Norm(string name, string theirs)
        {
            Add($"{name}.weight", onnx.Tensor($"{theirs}.weight"), Width, 1);
            Add($"{name}.bias", onnx.Tensor($"{theirs}.bias"), Width, 1);
        }

        void Dense(string name, string theirs)
        {
            var bias = onnx.Tensor($"{theirs}.bias");
            Add($"{name}.weight", onnx.MatrixBefore($"{theirs}.bias"), bias.Length);
            Add($"{name}.bias", bias, bias.Length, 1);
        }

        Add("words", onnx.Tensor("embeddings.word_embeddings.weight"), Width, vocabulary.Count);
        Add("positions", onnx.Tensor("embeddings.position_embeddings.weight"), Width);
        Add("types", onnx.Tensor("embeddings.token_type_embeddings.weight"), Width);
        Norm("norm", "embeddings.LayerNorm");
        for (var l = 0; l < Layers; l++)
        {
            var theirs = $"encoder.layer.{l}";
            Dense($"layer{l}.query", $"{theirs}.attention.self.query");
            Dense($"layer{l}.key", $"{theirs}.attention.self.key");
            Dense($"layer{l}.value", $"{theirs}.attention.self.value");
            Dense($"layer{l}.output", $"{theirs}.attention.output.dense");
            Norm($"layer{l}.norm1", $"{theirs}.attention.output.LayerNorm");
            Dense($"layer{l}.up", $"{theirs}.intermediate.dense");
            Dense($"layer{l}.down", $"{theirs}.output.dense");
            Norm($"layer{l}.norm2", $"{theirs}.output.LayerNorm");
        }

        foreach (var table in (ReadOnlySpan<string>)["features", "head.features"])
        {
            matrices.Add(table, new Parameter(table, WordFeatures.Count, Width, isTable: true));
        }

        return new EncoderTensors(matrices, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["vocabulary"] = vocabulary });
    }
}
