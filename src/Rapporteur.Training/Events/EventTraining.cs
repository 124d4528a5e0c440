using Rapporteur.Events.Typing;

namespace Rapporteur.Training.Events;

/// <summary>How the model of events is trained.</summary>
internal sealed record EventTraining
{
    /// <summary>How types are learned.</summary>
    public TypeLearning Types { get; init; } = new() { Restraint = 0.01, DenseScale = 0.2f };

    /// <summary>How it is learned whether a candidate is an event.</summary>
    public TypeLearning Event { get; init; } = new() { Restraint = 0.02, DenseScale = 0.2f, Balance = 0 };

    /// <summary>How modes are learned: from the words of the clause, not from all of the sentence.</summary>
    public TypeLearning Modes { get; init; } = new() { Restraint = 0.02, Balance = 0, Scales = [1, 1, 1, 1, 1, 0, 1, 1, 0, 0.5f] };

    /// <summary>Parts that the labelled sentences are cut into, so that each is judged by a model that has not seen it.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Most rows of the table of types.</summary>
    public int MostRows { get; init; } = 100_000;
}
