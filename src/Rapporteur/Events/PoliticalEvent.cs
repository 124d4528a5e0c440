using Rapporteur.Readings;

namespace Rapporteur.Events;

/// <summary>Somebody does, or is to do, something to somebody (an event of PLOVER 2.0).</summary>
public sealed record PoliticalEvent
{
    /// <summary>Number within the reading: <c>e1</c>, <c>e2</c>, ...</summary>
    public required string Id { get; init; }

    /// <summary>What kind of deed.</summary>
    public required EventType Type { get; init; }

    /// <summary>The mode within the type, <c>visit</c> for instance; null where none fits or the type has none.</summary>
    public string? Mode { get; init; }

    /// <summary>Fields of life that it touches, by the names of the manual, in alphabetical order: <c>economic</c>.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The words that carry it.</summary>
    public required IReadOnlyList<TextSpan> Trigger { get; init; }

    /// <summary>Who does it; all sides of a meeting.</summary>
    public required IReadOnlyList<Mention> Actors { get; init; }

    /// <summary>To whom it is done.</summary>
    public required IReadOnlyList<Mention> Recipients { get; init; }

    /// <summary>Whether it came about.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>True of an old event told again.</summary>
    public bool Historical { get; init; }

    /// <summary>Id of the statement that it is reported in; null where the article asserts it itself.</summary>
    public string? Statement { get; init; }

    /// <summary>When.</summary>
    public DateRange? Date { get; init; }

    /// <summary>Where.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>Calibrated: of the events with 0.8, about 80% are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The code of CAMEO that comes nearest: two digits or more, <c>190</c>.</summary>
    public string Cameo => Codebook.CameoOf(Type, Mode);
}
