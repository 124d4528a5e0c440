namespace Rapporteur.Training.Features;

/// <summary>How often features occur. Counted by 26 bits of the hash: a few rare ones come in with others, and do no harm.</summary>
internal sealed class FeatureCounts
{
    private readonly byte[] _counts = new byte[1 << 26];

    /// <summary>How often a feature was added, up to 255.</summary>
    public int this[uint hash] => _counts[hash >> 6];

    /// <summary>Counts a feature.</summary>
    public void Add(uint hash)
    {
        ref var count = ref _counts[hash >> 6];
        count += (byte)(count < 255 ? 1 : 0);
    }
}
