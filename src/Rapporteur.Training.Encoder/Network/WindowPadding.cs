using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Network;

/// <summary>Sets windows that stand one behind the other side by side, each as long as the longest, and back.</summary>
internal sealed class WindowPadding
{
    private readonly Tensor? _bars;
    private readonly Tensor _spread;
    private readonly Tensor _gather;

    /// <summary>For windows of <paramref name="lengths"/>, with scores of attention of type <paramref name="products"/>.</summary>
    public WindowPadding(int[] lengths, ScalarType products)
    {
        Windows = lengths.Length;
        Most = lengths.Max();
        var (spread, gather, bars) = (new long[Windows * Most], new long[lengths.Sum()], new float[Windows * Most]);
        var row = 0;
        for (var w = 0; w < lengths.Length; w++)
        {
            for (var i = 0; i < Most; i++)
            {
                var at = (w * Most) + i;
                if (i < lengths[w])
                {
                    (spread[at], gather[row]) = (row, at);
                    row++;
                }
                else
                {
                    bars[at] = -1e4f;
                }
            }
        }

        _spread = torch.tensor(spread);
        _gather = torch.tensor(gather);
        _bars = row == spread.Length ? null : torch.tensor(bars, [Windows, 1, 1, Most]).to(products);
    }

    /// <summary>Number of windows.</summary>
    public long Windows { get; }

    /// <summary>Length of the longest.</summary>
    public long Most { get; }

    /// <summary>Rows side by side.</summary>
    public Tensor Spread(Tensor rows) => _bars is null ? rows : rows.index_select(0, _spread);

    /// <summary>Rows one behind the other.</summary>
    public Tensor Gather(Tensor rows) => _bars is null ? rows : rows.index_select(0, _gather);

    /// <summary>Scores of attention, those of what is not there made very small.</summary>
    public Tensor Bar(Tensor scores) => _bars is null ? scores : scores + _bars;
}
