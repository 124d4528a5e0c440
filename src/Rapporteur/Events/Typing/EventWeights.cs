using Rapporteur.Events.Roles;

namespace Rapporteur.Events.Typing;

/// <summary>What types of events are told with.</summary>
/// <param name="Types">Rows of features: a weight for each type, and one for being an event at all.</param>
/// <param name="Modes">Rows of features, hashed together with a type: a weight for each mode of it, behind one for none.</param>
/// <param name="Bias">The same of every candidate.</param>
/// <param name="ModeBias">By type, the same of its modes.</param>
/// <param name="Scales">By group, what a feature counts for in a type.</param>
/// <param name="ModeScales">By group, what a feature counts for in a mode.</param>
/// <param name="Vectors">The vectors that are looked at.</param>
/// <param name="VectorWeights">Rows of <see cref="EventWeights.Columns"/>, one for each value of all vectors.</param>
/// <param name="Calibration">Makes chances of scores.</param>
internal sealed record EventWeights(
    EventTable Types,
    EventTable Modes,
    float[] Bias,
    float[] ModeBias,
    float[] Scales,
    float[] ModeScales,
    VectorShape Vectors,
    float[] VectorWeights,
    EventCalibration Calibration)
{
    /// <summary>Number of types.</summary>
    public const int TypeCount = 16;

    /// <summary>Weights of a row of types.</summary>
    public const int Columns = TypeCount + 1;

    /// <summary>What roles are told with; null where the trees have to show them.</summary>
    public RoleWeights? Roles { get; init; }

    /// <summary>Weights of a row of modes: none, and the most that a type has.</summary>
    public const int ModeColumns = 16;
}

/// <summary>Vectors of words that a model looks at.</summary>
/// <param name="Width">Values of one; 0 without vectors.</param>
/// <param name="Scale">What a value counts for.</param>
internal readonly record struct VectorShape(int Width, float Scale)
{
    /// <summary>Values of all vectors of a candidate.</summary>
    public int Size => Width * CandidateVectors.Slots;
}

/// <summary>Makes chances of scores.</summary>
/// <param name="TypeSlope">Factor of the scores of types.</param>
/// <param name="EventSlope">Factor of the score of being an event.</param>
/// <param name="EventOffset">What is added to it.</param>
internal readonly record struct EventCalibration(float TypeSlope, float EventSlope, float EventOffset);
