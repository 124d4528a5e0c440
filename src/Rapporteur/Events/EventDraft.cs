using Rapporteur.Events.Candidates;

namespace Rapporteur.Events;

/// <summary>A candidate with the type that it is taken to have; rules change it before it becomes an event.</summary>
internal sealed record EventDraft
{
    /// <summary>What it is made of.</summary>
    public required EventCandidate Candidate { get; init; }

    /// <summary>The sentence that it stands in, by its number.</summary>
    public required int Sentence { get; init; }

    /// <summary>Its type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Its mode; null where it has none.</summary>
    public string? Mode { get; init; }

    /// <summary>How likely it is an event of this type.</summary>
    public required double Confidence { get; init; }

    /// <summary>Who does it.</summary>
    public required IReadOnlyList<RolePhrase> Actors { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<RolePhrase> Recipients { get; init; }

    /// <summary>Whether it came about.</summary>
    public EventStatus Status => Candidate.Status;
}
