using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace Rapporteur.Training.Encoder;

/// <summary>Puts a graph in ONNX together, node by node.</summary>
internal sealed class GraphBuilder
{
    /// <summary>The operators that ONNX Runtime adds to those of ONNX (its docs/ContribOperators.md).</summary>
    public const string Contributed = "com.microsoft";

    // The first versions that have all operators used here.
    private const int OperatorSet = 17;
    private const int Format = 8;

    private readonly GraphProto _graph = new() { Name = "encoder" };

    /// <summary>Adds a tensor of 32-bit numbers, and gives its name back.</summary>
    public string Add(string name, ReadOnlySpan<float> values, params ReadOnlySpan<long> sizes) =>
        Add(name, TensorProto.Types.DataType.Float, MemoryMarshal.AsBytes(values), sizes);

    /// <summary>Adds a tensor of whole numbers of 8 bits, and gives its name back.</summary>
    public string Add(string name, ReadOnlySpan<sbyte> values, params ReadOnlySpan<long> sizes) =>
        Add(name, TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes(values), sizes);

    /// <summary>Adds a tensor of unsigned whole numbers of 8 bits, and gives its name back.</summary>
    public string AddBytes(string name, ReadOnlySpan<byte> values, params ReadOnlySpan<long> sizes) =>
        Add(name, TensorProto.Types.DataType.Uint8, values, sizes);

    /// <summary>Adds a node with one result, and gives the name of the result back. Inputs without a name are left out.</summary>
    public string Node(string type, string domain, string result, ReadOnlySpan<string> inputs, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Node(type, domain, [result], inputs, attributes);
        return result;
    }

    /// <summary>Adds a node with several results.</summary>
    public void Node(string type, string domain, ReadOnlySpan<string> results, ReadOnlySpan<string> inputs, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var node = new NodeProto { OpType = type, Domain = domain, Name = results[0] };
        node.Output.AddRange(results.ToArray());
        node.Input.AddRange(inputs.ToArray());
        foreach (var (name, value) in attributes)
        {
            node.Attribute.Add(value switch
            {
                float f => new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = f },
                int i => new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = i },
                _ => throw new ArgumentException($"{name} has a value of a kind that is not written.", nameof(attributes)),
            });
        }

        _graph.Node.Add(node);
    }

    /// <summary>The finished model, with one input and one output of 32-bit numbers: windows, pieces, values of a piece.</summary>
    public byte[] Finish(string input, string output, int width)
    {
        _graph.Input.Add(Values(input, width));
        _graph.Output.Add(Values(output, width));
        var model = new ModelProto { IrVersion = Format, ProducerName = "rapporteur", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = OperatorSet });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = Contributed, Version = 1 });
        return model.ToByteArray();
    }

    private string Add(string name, TensorProto.Types.DataType type, ReadOnlySpan<byte> bytes, ReadOnlySpan<long> sizes)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(bytes) };
        tensor.Dims.AddRange(sizes.ToArray());
        _graph.Initializer.Add(tensor);
        return name;
    }

    private static ValueInfoProto Values(string name, int width)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "windows" });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "pieces" });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = width });
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float, Shape = shape } },
        };
    }
}
