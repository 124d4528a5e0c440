using Rapporteur.Features;

namespace Rapporteur.Events.Typing;

/// <summary>The features of one candidate, by groups.</summary>
internal sealed class EventFeatureList
{
    /// <summary>Number of groups.</summary>
    public const int Groups = (int)FeatureGroup.Bag + 1;

    private readonly FeatureSink _sink = new();
    private readonly int[] _ends = new int[Groups];

    /// <summary>Collects the features of the group that was begun last.</summary>
    public FeatureSink Sink => _sink;

    /// <summary>All features.</summary>
    public ReadOnlySpan<uint> Hashes => _sink.Hashes;

    /// <summary>The features of a group.</summary>
    public ReadOnlySpan<uint> this[FeatureGroup group] =>
        _sink.Hashes[(group == 0 ? 0 : _ends[(int)group - 1]).._ends[(int)group]];

    /// <summary>Starts the next candidate.</summary>
    public void Clear()
    {
        _sink.Clear();
        Array.Clear(_ends);
    }

    /// <summary>Ends a group; groups come in their order.</summary>
    public void End(FeatureGroup group) => _ends[(int)group] = _sink.Count;
}
