using Rapporteur.Features;
using Rapporteur.Statements.Trees;

namespace Rapporteur.Statements.Chains;

/// <summary>The features of all tokens of one sequence, one after the other.</summary>
internal sealed class FeatureTable
{
    private readonly FeatureSink _sink = new();
    private uint[] _hashes = new uint[1 << 14];
    private int[] _starts = new int[256];
    private int[] _words = new int[256];

    /// <summary>Number of tokens.</summary>
    public int Length { get; private set; }

    /// <summary>Number of features of all tokens.</summary>
    public int Count => _starts[Length];

    /// <summary>The features of token <paramref name="i"/>.</summary>
    public ReadOnlySpan<uint> this[int i] => _hashes.AsSpan(_starts[i], _starts[i + 1] - _starts[i]);

    /// <summary>How many features of token <paramref name="i"/>, the first ones, are not of its tree.</summary>
    public int Words(int i) => _words[i];

    /// <summary>Forgets all tokens.</summary>
    public void Clear() => Length = 0;

    /// <summary>Where the features of the next token are collected before <see cref="Close()"/>.</summary>
    public FeatureSink Open()
    {
        _sink.Clear();
        return _sink;
    }

    /// <summary>Takes what was collected as the features of the next token.</summary>
    public void Close() => Close(_sink.Count);

    private void Close(int words)
    {
        if (Length + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
            Array.Resize(ref _words, _starts.Length);
        }

        _words[Length] = words;

        var start = _starts[Length];
        if (start + _sink.Count > _hashes.Length)
        {
            Array.Resize(ref _hashes, Math.Max(_hashes.Length * 2, start + _sink.Count));
        }

        _sink.Hashes.CopyTo(_hashes.AsSpan(start));
        Length++;
        _starts[Length] = start + _sink.Count;
    }

    /// <summary>Collects the features of the first chain for all tokens of <paramref name="view"/>.</summary>
    public void CollectFirst(SequenceView view)
    {
        Clear();
        for (var i = 0; i < view.Length; i++)
        {
            FirstFeatures.Add(view, i, Open());
            var words = _sink.Count;
            if (view.Trees is { } trees)
            {
                TreeFeatures.Add(view, trees, i, _sink);
            }

            Close(words);
        }
    }

    /// <summary>Collects what the second chain sees beyond that.</summary>
    public void CollectSecond(SequenceView view, FirstLabels first)
    {
        Clear();
        for (var i = 0; i < view.Length; i++)
        {
            SecondFeatures.Add(view, first, i, Open());
            Close();
        }
    }
}
