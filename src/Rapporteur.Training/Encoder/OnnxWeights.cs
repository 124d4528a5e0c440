using System.Runtime.InteropServices;
using Onnx;

namespace Rapporteur.Training.Encoder;

/// <summary>The tensors of a model in ONNX: by name, and those without a name of their own by the bias that is added to what they give.</summary>
internal sealed class OnnxWeights
{
    private readonly Dictionary<string, TensorProto> _tensors = [];
    private readonly Dictionary<string, string> _factors = [];
    private readonly Dictionary<string, string> _summands = [];

    /// <summary>Takes the bytes of the model.</summary>
    /// <exception cref="IOException">They are no such model.</exception>
    public OnnxWeights(byte[] model)
    {
        var graph = ModelProto.Parser.ParseFrom(model).Graph ?? new GraphProto();
        foreach (var tensor in graph.Initializer)
        {
            _tensors[tensor.Name] = tensor;
        }

        foreach (var node in graph.Node.Where(static n => n.Input.Count == 2 && n.Output.Count == 1))
        {
            switch (node.OpType)
            {
                case "MatMul":
                    _factors[node.Output[0]] = node.Input[1];
                    break;
                case "Add":
                    (_summands[node.Input[0]], _summands[node.Input[1]]) = (node.Input[1], node.Input[0]);
                    break;
            }
        }
    }

    /// <summary>The values of a tensor of 32 bits.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public float[] Tensor(string name) =>
        _tensors.TryGetValue(name, out var tensor) && tensor.DataType == (int)TensorProto.Types.DataType.Float && tensor.RawData.Length % sizeof(float) == 0
            ? MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray()
            : throw new InvalidDataException($"It has no tensor {name} of 32 bits.");

    /// <summary>The values of the matrix that is multiplied with before <paramref name="bias"/> is added: a row for each input.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public float[] MatrixBefore(string bias) =>
        _summands.TryGetValue(bias, out var product) && _factors.TryGetValue(product, out var matrix)
            ? Tensor(matrix)
            : throw new InvalidDataException($"It multiplies with no matrix before it adds {bias}.");
}
