using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Training.Events;

/// <summary>How the model of events is trained.</summary>
internal sealed record EventTraining
{
    /// <summary>The usual way, on so many threads.</summary>
    public static EventTraining On(int threads)
    {
        var usual = new EventTraining();
        return usual with
        {
            Types = usual.Types with { Threads = threads },
            Event = usual.Event with { Threads = threads },
            Modes = usual.Modes with { Threads = threads },
            Roles = usual.Roles with { Threads = threads },
        };
    }

    /// <summary>How types are learned.</summary>
    public TypeLearning Types { get; init; } = new() { Restraint = 0.08, DenseScale = 0.25f, Scales = [1, 1, 1, 1, 1, 1, 0.5f, 1, 0.5f, 1] };

    /// <summary>What a sentence with given spans counts for; a labelled event counts for one, whatever the ways in which its candidate is made.</summary>
    public float GivenWeight { get; init; } = 8;

    /// <summary>How it is learned whether a candidate is an event.</summary>
    public TypeLearning Event { get; init; } = new() { Classes = 2, Restraint = 0.04, Balance = 0 };

    /// <summary>How modes are learned: from the words of the clause, not from all of the sentence.</summary>
    public TypeLearning Modes { get; init; } = new() { Restraint = 0.02, Balance = 0, Scales = [1, 1, 1, 1, 1, 0, 1, 1, 0, 0.5f] };

    /// <summary>How it is learned who plays which part.</summary>
    public TypeLearning Roles { get; init; } = new() { Classes = RoleWeights.Columns, Fewest = 4, Restraint = 0.2, Balance = 0 };

    /// <summary>Parts that the labelled sentences are cut into; the first is judged by a model that has not seen it.</summary>
    public int Parts { get; init; } = 5;

    /// <summary>The vectors of words that are looked at: those of the model of syntax.</summary>
    public VectorShape Vectors => new(SyntaxReader.Default.Vectors.Size, Types.DenseScale);

    /// <summary>Most rows of the table of types.</summary>
    public int MostRows { get; init; } = 100_000;
}
