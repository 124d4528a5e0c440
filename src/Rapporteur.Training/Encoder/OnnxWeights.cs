using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Training.Syntax;

namespace Rapporteur.Training.Encoder;

/// <summary>
/// The tensors of a model in ONNX (onnx.proto3 of github.com/onnx/onnx): by name, and those without a name of their own by the
/// bias that is added to what they give.
/// </summary>
internal sealed class OnnxWeights
{
    // Numbers of fields: of a model its graph; of a graph its nodes and tensors; of a node and of a tensor what is read here.
    private const int Graph = 7;
    private const int Node = 1;
    private const int Initializer = 5;
    private const int NodeInput = 1;
    private const int NodeOutput = 2;
    private const int NodeOperator = 4;
    private const int TensorName = 8;
    private const int TensorBytes = 9;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tensors = [];
    private readonly Dictionary<string, string> _factors = [];
    private readonly Dictionary<string, string> _summands = [];

    /// <summary>Takes the bytes of the model.</summary>
    public OnnxWeights(ReadOnlyMemory<byte> model)
    {
        foreach (var (number, part) in ProtocolBuffer.Fields(model).Where(static f => f.Number == Graph).SelectMany(static g => ProtocolBuffer.Fields(g.Bytes)))
        {
            var fields = number is Node or Initializer ? ProtocolBuffer.Fields(part).ToLookup(static f => f.Number, static f => f.Bytes) : null;
            if (number == Initializer)
            {
                _tensors[fields![TensorName].Select(Text).FirstOrDefault("")] = fields[TensorBytes].FirstOrDefault();
            }
            else if (number == Node && fields![NodeInput].Take(3).Count() == 2)
            {
                string[] inputs = [.. fields[NodeInput].Select(Text)];
                switch (fields[NodeOperator].Select(Text).FirstOrDefault())
                {
                    case "MatMul":
                        _factors[fields[NodeOutput].Select(Text).First()] = inputs[1];
                        break;
                    case "Add":
                        (_summands[inputs[0]], _summands[inputs[1]]) = (inputs[1], inputs[0]);
                        break;
                }
            }
        }
    }

    /// <summary>The values of a tensor of 32 bits.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public float[] Tensor(string name) =>
        _tensors.TryGetValue(name, out var bytes) && !bytes.IsEmpty && bytes.Length % sizeof(float) == 0
            ? MemoryMarshal.Cast<byte, float>(bytes.Span).ToArray()
            : throw new InvalidDataException($"It has no tensor {name}.");

    /// <summary>The values of the matrix that is multiplied with before <paramref name="bias"/> is added: a row for each input.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public float[] MatrixBefore(string bias) =>
        _summands.TryGetValue(bias, out var product) && _factors.TryGetValue(product, out var matrix)
            ? Tensor(matrix)
            : throw new InvalidDataException($"It multiplies with no matrix before it adds {bias}.");

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
