using Rapporteur.Events.Typing;

namespace Rapporteur.Training.Events;

/// <summary>How types are learned.</summary>
internal sealed record TypeLearning
{
    /// <summary>Number of classes: 16 at most.</summary>
    public int Classes { get; init; } = EventWeights.TypeCount;

    /// <summary>Features of fewer candidates are left out.</summary>
    public int Fewest { get; init; } = 2;

    /// <summary>How far weights are held back.</summary>
    public double Restraint { get; init; } = 1;

    /// <summary>Most steps.</summary>
    public int Steps { get; init; } = 120;

    /// <summary>Ends where a step gains no more than this share.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>By group, what a feature counts for.</summary>
    public IReadOnlyList<float> Scales { get; init; } = [.. Enumerable.Repeat(1f, EventFeatureList.Groups)];

    /// <summary>What a value of a vector counts for.</summary>
    public float DenseScale { get; init; } = 1;

    /// <summary>How far rare classes are made to count for more: 0 not at all, 1 so that all count the same.</summary>
    public double Balance { get; init; } = 0.3;

    /// <summary>Threads to learn on; what is learned is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
