using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Encoder;

/// <summary>
/// The layers of an encoder as a graph in ONNX: takes the sums of the pieces' input vectors, gives the vectors of the last
/// layer. Uses fused operators of ONNX Runtime.
/// </summary>
internal sealed class EncoderGraph
{
    private static readonly string[] _attended = ["query", "key", "value"];
    private readonly EncoderTensors _tensors;
    private readonly GraphPrecision _precision;
    private readonly GraphBuilder _builder = new();
    private readonly int _width;

    private EncoderGraph(EncoderTensors tensors, GraphPrecision precision)
    {
        _tensors = tensors;
        _precision = precision;
        _width = tensors.Matrices["norm.weight"].Columns;
    }

    /// <summary>The model in ONNX. Its weights are copies.</summary>
    public static byte[] Of(EncoderTensors tensors, GraphPrecision precision)
    {
        var graph = new EncoderGraph(tensors, precision);
        var x = graph.Norm(EncoderModel.Input, "norm", "norm");
        var layers = EncoderModel.LayersOf(tensors.Matrices.Keys);
        for (var l = 0; l < layers; l++)
        {
            x = graph.Layer(x, $"layer{l}.", l == layers - 1 ? EncoderModel.Output : $"layer{l}");
        }

        return graph._builder.Finish(EncoderModel.Input, EncoderModel.Output, graph._width);
    }

    private string Layer(string x, string name, string result)
    {
        var output = Product(Attention(x, name), name + "output", byBlocks: false, withBias: true);
        var inner = Norm(output, x, name + "norm1", name + "norm1");
        var up = Product(inner, name + "up", byBlocks: true, withBias: false);
        var activated = _builder.Node("BiasGelu", GraphBuilder.Contributed, name + "gelu", [up, Vector(name + "up.bias")]);
        return Norm(Product(activated, name + "down", byBlocks: true, withBias: true), inner, name + "norm2", result);
    }

    private string Attention(string x, string name)
    {
        var (weights, bias) = Joined(name);
        var heads = ("num_heads", (object)EncoderModel.HeadsOf(_width));
        var result = name + "attention";
        switch (_precision)
        {
            case GraphPrecision.Full:
                return _builder.Node("Attention", GraphBuilder.Contributed, result, [x, _builder.Add(weights.Name, weights.Values, weights.Rows, weights.Columns), bias], heads);
            case GraphPrecision.EightBits:
                var (input, inputScale, inputZero) = (result + ".input", result + ".input.scale", result + ".input.zero");
                _builder.Node("DynamicQuantizeLinear", "", [input, inputScale, inputZero], [x]);
                var (whole, scales) = Whole(weights);
                var zero = _builder.Add(name + "joined.zero", new sbyte[weights.Columns], weights.Columns);
                return _builder.Node("QAttention", GraphBuilder.Contributed, result, [input, whole, bias, inputScale, scales, "", inputZero, zero], heads);
            default:
                string[] parts = [.. _attended.Select(part => Product(x, name + part, byBlocks: true, withBias: false)), bias];
                return _builder.Node("MultiHeadAttention", GraphBuilder.Contributed, result, parts, heads);
        }
    }

    // The three products of attention are made as one.
    private (Parameter Weights, string Bias) Joined(string name)
    {
        string[] parts = [.. _attended.Select(part => name + part)];
        var weights = new Parameter(name + "joined.weight", _width, 3 * _width);
        var bias = new float[3 * _width];
        for (var p = 0; p < parts.Length; p++)
        {
            for (var r = 0; r < _width; r++)
            {
                _tensors.Matrices[parts[p] + ".weight"].Row(r).CopyTo(weights.Row(r)[(p * _width)..]);
            }

            _tensors.Matrices[parts[p] + ".bias"].Values.CopyTo(bias, p * _width);
        }

        return (weights, _builder.Add(name + "joined.bias", bias, bias.Length));
    }

    // What goes into the products of the inner layer has few but far larger values than the rest, which one scale does not suit.
    private string Product(string x, string name, bool byBlocks, bool withBias)
    {
        var weights = _tensors.Matrices[name + ".weight"];
        var bias = withBias ? Vector(name + ".bias") : "";
        if (_precision == GraphPrecision.Full)
        {
            var product = _builder.Node("MatMul", "", name, [x, _builder.Add(weights.Name, weights.Values, weights.Rows, weights.Columns)]);
            return withBias ? _builder.Node("Add", "", name + ".sum", [product, bias]) : product;
        }

        if (byBlocks || _precision == GraphPrecision.EightBitBlocks)
        {
            var (bytes, unit) = BlockBits.Of(weights);
            return _builder.Node(
                "MatMulNBits", GraphBuilder.Contributed, name,
                [x, _builder.AddBytes(weights.Name + ".whole", bytes, weights.Columns, weights.Rows / BlockBits.Block, BlockBits.Block), _builder.Add(weights.Name + ".scales", unit, unit.Length), "", "", bias],
                ("K", weights.Rows), ("N", weights.Columns), ("bits", 8), ("block_size", BlockBits.Block), ("accuracy_level", BlockBits.InputsOfEightBits));
        }

        var (whole, scales) = Whole(weights);
        return _builder.Node("DynamicQuantizeMatMul", GraphBuilder.Contributed, name, [x, whole, scales, "", bias]);
    }

    // Not the fused operator SkipLayerNormalization: it goes through rows value by value, with a division for each, and took a sixth of all time.
    private string Norm(string x, string skipped, string name, string result) =>
        Norm(_builder.Node("Add", "", name + ".sum", [x, skipped]), name, result);

    private string Norm(string x, string name, string result) =>
        _builder.Node("LayerNormalization", "", result, [x, Vector(name + ".weight"), Vector(name + ".bias")], ("epsilon", EncoderModel.Epsilon));

    private string Vector(string name) => _builder.Add(name, _tensors.Matrices[name].Values, _tensors.Matrices[name].Columns);

    private (string Values, string Scales) Whole(Parameter weights)
    {
        var (values, scales) = ColumnBits.Of(weights);
        return (_builder.Add(weights.Name + ".whole", values, weights.Rows, weights.Columns), _builder.Add(weights.Name + ".scales", scales, scales.Length));
    }
}
