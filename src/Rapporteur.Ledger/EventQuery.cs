using NodaTime;
using Rapporteur.Events;

namespace Rapporteur.Ledger;

/// <summary>What events to look for; what is null is not asked for.</summary>
public sealed record EventQuery
{
    /// <summary>Words that the passage, the place and those who take part hold, all of them; a phrase stands in double quotation marks.</summary>
    public string? Words { get; init; }

    /// <summary>Who does it: a country (<c>USA</c>), an id of the register (<c>UNSC</c>, <c>person:benjamin-netanyahu</c>) or a name.</summary>
    public string? Actor { get; init; }

    /// <summary>To whom; of meetings and other deeds that are done together, whoever takes part.</summary>
    public string? Recipient { get; init; }

    /// <summary>Type of the event.</summary>
    public EventType? Type { get; init; }

    /// <summary>Mode within the type.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether it came about.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>First day (of the event, or of the article where the event has none).</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Lowest confidence.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Most hits.</summary>
    public int Limit { get; init; } = 50;
}
