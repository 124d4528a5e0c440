using System.Text.Json;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Storage;

/// <summary>A row of the table <c>events</c>.</summary>
internal sealed class EventRow
{
    /// <summary>The columns, for SELECT, from a table or view named <c>e</c>.</summary>
    public const string Columns = """
        e.id AS Id, e.event_id AS EventId, e.type AS Type, e.mode AS Mode, e.contexts AS Contexts, e.status AS Status,
        e.historical AS Historical, e.statement_id AS StatementId, e.confidence AS Confidence, e.date_from AS DateFrom, e.date_to AS DateTo,
        e.place_name AS PlaceName, e.place_country AS PlaceCountry, e.evidence AS Evidence
        """;

    public long Id { get; init; }

    public string EventId { get; init; } = "";

    public string Type { get; init; } = "";

    public string? Mode { get; init; }

    public string Contexts { get; init; } = "[]";

    public string Status { get; init; } = "";

    public long Historical { get; init; }

    public string? StatementId { get; init; }

    public double Confidence { get; init; }

    public string? DateFrom { get; init; }

    public string? DateTo { get; init; }

    public string? PlaceName { get; init; }

    public string? PlaceCountry { get; init; }

    public string Evidence { get; init; } = "";

    /// <summary>The event, given its mentions in their order and its spans.</summary>
    public PoliticalEvent ToEvent(IEnumerable<MentionRow> mentions, ILookup<(string Role, int Item), TextSpan> spans)
    {
        var byRole = mentions.ToLookup(
            static mention => mention.Role,
            mention => new Mention([.. spans[(mention.Role, mention.Position)]], mention.Name, mention.Actor, mention.Country, mention.Sector));
        return new PoliticalEvent
        {
            Id = EventId,
            Type = ReadingNames.TryParse(Type, out EventType type) && (Mode is null || Codebook.HasMode(type, Mode))
                ? type
                : throw Damaged($"an event of the unknown type \"{Type}\" {Mode}"),
            Mode = Mode,
            Contexts = JsonSerializer.Deserialize<string[]>(Contexts) ?? [],
            Trigger = [.. spans[(EventRoles.Trigger, 0)]],
            Actors = [.. byRole[EventRoles.Actor]],
            Recipients = [.. byRole[EventRoles.Recipient]],
            Status = ReadingNames.TryParse(Status, out EventStatus status) ? status : throw Damaged($"an event of the unknown status \"{Status}\""),
            Historical = Historical != 0,
            Statement = StatementId,
            Date = DateFrom is null || DateTo is null
                ? null
                : new DateRange(Days.Parse(DateFrom), Days.Parse(DateTo), [.. spans[(EventRoles.Date, 0)]]),
            Place = PlaceName is null ? null : new EventPlace([.. spans[(EventRoles.Place, 0)]], PlaceName, PlaceCountry),
            Confidence = Confidence,
        };
    }

    private static RapporteurException Damaged(string what) => new(ErrorCodes.LedgerDamaged, $"The ledger holds {what}. Put a copy of the ledger back.");
}
