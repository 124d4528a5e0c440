using Rapporteur.Events;

namespace Rapporteur.Training.Events;

/// <summary>An event that a sentence is labelled with; spans are UTF-16 offsets into its text.</summary>
internal sealed record GoldEvent(EventType Type, string? Mode, EventStatus Status, TextSpan Trigger, IReadOnlyList<GoldRole> Actors, IReadOnlyList<GoldRole> Recipients)
{
    /// <summary>True where it stands only in what somebody is said to have said.</summary>
    public bool InStatement { get; init; }

    /// <summary>True of an old event told again.</summary>
    public bool Historical { get; init; }
}

/// <summary>Who takes part in a labelled event.</summary>
/// <param name="Span">The words.</param>
/// <param name="Country">Alpha-3 code of the state acted for, or of an organisation; null where it cannot be told.</param>
/// <param name="Sector">What they are in it; null where it cannot be told.</param>
internal sealed record GoldRole(TextSpan Span, string? Country, string? Sector);
