using System.Runtime.InteropServices;
using Onnx;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Encoder;

/// <summary>
/// The weights of a packed model in 32 bits again, so that learning can go on from it: what <see cref="EncoderPacker"/> packed
/// in 8 bits comes back but for its rounding.
/// </summary>
internal static class EncoderUnpacker
{
    private static readonly string[] _attended = ["query", "key", "value"];

    /// <summary>Unpacks a model.</summary>
    /// <exception cref="InvalidDataException">Its graph was not packed in 8 bits by this program.</exception>
    public static EncoderTensors Unpack(EncoderModel model)
    {
        var matrices = new Dictionary<string, Parameter>(model.Tensors.Matrices, StringComparer.Ordinal);
        foreach (var (name, table) in model.Tables)
        {
            var parameter = new Parameter(name, table.Rows, table.Columns, isTable: true);
            for (var r = 0; r < table.Rows; r++)
            {
                table.AddRow(r, parameter.Row(r));
            }

            matrices[name] = parameter;
        }

        var tensors = ModelProto.Parser.ParseFrom(model.Graph).Graph.Initializer.ToDictionary(static t => t.Name, StringComparer.Ordinal);
        var width = model.Tables["words"].Columns;
        foreach (var (name, tensor) in tensors)
        {
            if (name.EndsWith(".joined.weight.whole", StringComparison.Ordinal))
            {
                Split(ByColumns(tensor, tensors), name[..name.IndexOf("joined", StringComparison.Ordinal)], "weight", width, matrices);
            }
            else if (name.EndsWith(".joined.bias", StringComparison.Ordinal))
            {
                Split(Plain(tensor), name[..name.IndexOf("joined", StringComparison.Ordinal)], "bias", width, matrices);
            }
            else if (name.EndsWith(".weight.whole", StringComparison.Ordinal))
            {
                var whole = tensor.DataType == (int)TensorProto.Types.DataType.Uint8 ? ByBlocks(tensor, tensors) : ByColumns(tensor, tensors);
                matrices[whole.Name] = whole;
            }
            else if (tensor.DataType == (int)TensorProto.Types.DataType.Float && !name.EndsWith(".scales", StringComparison.Ordinal))
            {
                matrices[name] = Plain(tensor);
            }
        }

        return model.Tensors with { Matrices = matrices };
    }

    private static Parameter Plain(TensorProto tensor)
    {
        var rows = tensor.Dims.Count > 1 ? (int)tensor.Dims[0] : 1;
        var parameter = new Parameter(tensor.Name, rows, (int)tensor.Dims[^1]);
        MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).CopyTo(parameter.Values);
        return parameter;
    }

    private static Parameter ByColumns(TensorProto tensor, Dictionary<string, TensorProto> all)
    {
        var parameter = new Parameter(NameOf(tensor), (int)tensor.Dims[0], (int)tensor.Dims[1]);
        var values = MemoryMarshal.Cast<byte, sbyte>(tensor.RawData.Span);
        var scales = ScalesOf(parameter.Name, all);
        for (var i = 0; i < values.Length; i++)
        {
            parameter.Values[i] = values[i] * scales[i % scales.Length];
        }

        return parameter;
    }

    private static Parameter ByBlocks(TensorProto tensor, Dictionary<string, TensorProto> all)
    {
        var (columns, rows) = ((int)tensor.Dims[0], (int)(tensor.Dims[1] * tensor.Dims[2]));
        var parameter = new Parameter(NameOf(tensor), rows, columns);
        var values = tensor.RawData.Span;
        var scales = ScalesOf(parameter.Name, all);
        for (var i = 0; i < values.Length; i++)
        {
            parameter.Values[(i % rows * columns) + (i / rows)] = (values[i] - BlockBits.Zero) * scales[i / BlockBits.Block];
        }

        return parameter;
    }

    private static void Split(Parameter joined, string layer, string kind, int width, Dictionary<string, Parameter> matrices)
    {
        for (var p = 0; p < _attended.Length; p++)
        {
            var part = new Parameter($"{layer}{_attended[p]}.{kind}", joined.Rows, width);
            for (var r = 0; r < joined.Rows; r++)
            {
                joined.Row(r).Slice(p * width, width).CopyTo(part.Row(r));
            }

            matrices[part.Name] = part;
        }
    }

    private static string NameOf(TensorProto tensor) => tensor.Name[..^".whole".Length];

    private static float[] ScalesOf(string name, Dictionary<string, TensorProto> all) =>
        all.TryGetValue(name + ".scales", out var scales)
            ? MemoryMarshal.Cast<byte, float>(scales.RawData.Span).ToArray()
            : throw new InvalidDataException($"Its graph has no scales of {name}.");
}
