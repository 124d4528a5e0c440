using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Storage;

/// <summary>A row of the table <c>statements</c>.</summary>
internal class StatementRow
{
    /// <summary>The columns, for SELECT, from a table or view named <c>s</c>.</summary>
    public const string Columns = """
        s.id AS Id, s.statement_id AS StatementId, s.type AS Type, s.negated AS Negated, s.confidence AS Confidence,
        s.date_from AS DateFrom, s.date_to AS DateTo,
        s.source_text AS SourceText, s.source_name AS SourceName, s.source_actor AS SourceActor,
        s.source_country AS SourceCountry, s.source_sector AS SourceSector,
        s.cue_text AS CueText, s.content_text AS ContentText,
        s.addressee_text AS AddresseeText, s.addressee_name AS AddresseeName, s.addressee_actor AS AddresseeActor,
        s.addressee_country AS AddresseeCountry, s.addressee_sector AS AddresseeSector,
        s.verdict AS Verdict, s.reviewed_by AS ReviewedBy, s.reviewed_at AS ReviewedAt
        """;

    public long Id { get; init; }

    public string StatementId { get; init; } = "";

    public string Type { get; init; } = "";

    public long Negated { get; init; }

    public double Confidence { get; init; }

    public string? DateFrom { get; init; }

    public string? DateTo { get; init; }

    public string? SourceText { get; init; }

    public string? SourceName { get; init; }

    public string? SourceActor { get; init; }

    public string? SourceCountry { get; init; }

    public string? SourceSector { get; init; }

    public string? CueText { get; init; }

    public string ContentText { get; init; } = "";

    public string? AddresseeText { get; init; }

    public string? AddresseeName { get; init; }

    public string? AddresseeActor { get; init; }

    public string? AddresseeCountry { get; init; }

    public string? AddresseeSector { get; init; }

    public string? Verdict { get; init; }

    public string? ReviewedBy { get; init; }

    public string? ReviewedAt { get; init; }

    /// <summary>The statement, given its spans in UTF-16 code units by their role.</summary>
    public Statement ToStatement(ILookup<string, TextSpan> spans) => new()
    {
        Id = StatementId,
        Type = ReadingNames.TryParse(Type, out StatementType type)
            ? type
            : throw new RapporteurException(
                ErrorCodes.LedgerDamaged, $"The ledger holds a statement of the unknown type \"{Type}\". Put a copy of the ledger back."),
        Source = SourceText is null
            ? null
            : new Mention([.. spans[Roles.Source]], SourceName, SourceActor, SourceCountry, SourceSector),
        Cue = [.. spans[Roles.Cue]],
        Content = [.. spans[Roles.Content]],
        Addressee = AddresseeText is null
            ? null
            : new Mention([.. spans[Roles.Addressee]], AddresseeName, AddresseeActor, AddresseeCountry, AddresseeSector),
        Negated = Negated != 0,
        Date = DateFrom is null || DateTo is null
            ? null
            : new DateRange(Days.Parse(DateFrom), Days.Parse(DateTo), [.. spans[Roles.Date]]),
        Confidence = Confidence,
        Review = ReadingNames.TryParse(Verdict, out Verdict verdict) ? new Review(verdict, ReviewedBy, Times.Of(ReviewedAt, null, 0)) : null,
    };
}
