namespace Rapporteur.Training.Events;

/// <summary>A candidate to learn from.</summary>
/// <param name="Features">Hashes of its features, group by group.</param>
/// <param name="Ends">By group, where its features end.</param>
/// <param name="Dense">Values of its vectors; empty without.</param>
/// <param name="Types">The types that are right, one bit for each; 0 where it is no event.</param>
/// <param name="Mode">Number of its mode; -1 where it is not known.</param>
/// <param name="Weight">How much it counts for.</param>
internal sealed record EventSample(uint[] Features, int[] Ends, float[] Dense, uint Types, int Mode, float Weight)
{
    /// <summary>True where it says whether a candidate is an event.</summary>
    public bool TellsNone { get; init; }

    /// <summary>What tells its root in CAMEO, beside its type.</summary>
    public CameoSigns Signs { get; init; }
}
