using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Network;

/// <summary>
/// The encoder as it learns (Devlin et al., NAACL 2019): windows stand one behind the other in one long matrix, so that
/// nothing is spent on padding but in attention, which looks at each window by itself. Sums and norms are made in 32 bits,
/// products in those of <paramref name="products"/>.
/// </summary>
internal sealed class Transformer(Weights weights, double dropout, DropoutMasks masks, ScalarType products)
{
    /// <summary>Number of layers.</summary>
    public const int Layers = 6;

    private const int HeadWidth = 32;
    private const double Epsilon = 1e-12;
    private readonly Tensor _scale = torch.tensor((float)(1 / Math.Sqrt(HeadWidth))).DetachFromDisposeScope();

    /// <summary>The last layer's vector of every piece.</summary>
    /// <param name="pieces">Numbers of the pieces of all windows.</param>
    /// <param name="positions">By piece, its place in its window.</param>
    /// <param name="features">By piece a row of as many columns as there are small features, 1 for those that it has.</param>
    /// <param name="lengths">By window, its number of pieces.</param>
    /// <param name="learning">True where values are dropped.</param>
    public Tensor Run(Tensor pieces, Tensor positions, Tensor features, int[] lengths, bool learning)
    {
        var x = weights["words"].index_select(0, pieces) + weights["positions"].index_select(0, positions) + weights["types"][0]
            + features.matmul(weights["features"]);
        x = Drop(Norm(x, "norm"), learning);
        var padding = new WindowPadding(lengths, products);
        for (var l = 0; l < Layers; l++)
        {
            x = Layer(x, $"layer{l}.", padding, learning);
        }

        return x;
    }

    private Tensor Layer(Tensor x, string name, WindowPadding padding, bool learning)
    {
        var width = x.shape[1];
        var heads = width / HeadWidth;
        var rows = x.to(products);
        Tensor Cut(string part) => padding.Spread(Linear(rows, name + part)).view(padding.Windows, padding.Most, heads, HeadWidth).transpose(1, 2);
        var scores = (Cut("query") * _scale).matmul(Cut("key").transpose(2, 3));
        var seen = nn.functional.softmax(padding.Bar(scores), 3).matmul(Cut("value"));
        var attended = Linear(padding.Gather(seen.transpose(1, 2).reshape(padding.Windows * padding.Most, width)), name + "output").to(ScalarType.Float32);
        x = Norm(x + Drop(attended, learning), name + "norm1");
        var up = nn.functional.gelu(Linear(x.to(products), name + "up"));
        var down = Linear(up, name + "down").to(ScalarType.Float32);
        return Norm(x + Drop(down, learning), name + "norm2");
    }

    private Tensor Linear(Tensor x, string name) =>
        torch.addmm(weights[name + ".bias"].to(products), x, weights[name + ".weight"].to(products), 1, 1);

    private Tensor Norm(Tensor x, string name) =>
        nn.functional.layer_norm(x, [x.shape[1]], weights[name + ".weight"].squeeze(0), weights[name + ".bias"].squeeze(0), Epsilon);

    private Tensor Drop(Tensor x, bool learning) => learning && dropout > 0 ? x * masks.Next(x.shape) : x;
}
