using NodaTime;
using Rapporteur.Statements;

namespace Rapporteur.Ledger;

/// <summary>What to look for; what is null is not asked for.</summary>
public sealed record LedgerQuery
{
    /// <summary>Words that the source, cue or content holds, all of them; a phrase stands in double quotation marks.</summary>
    public string? Words { get; init; }

    /// <summary>Part of the source's name or words, in any case.</summary>
    public string? Source { get; init; }

    /// <summary>First day (of the statement, or of the article where the statement has none).</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Type of the statement.</summary>
    public StatementType? Type { get; init; }

    /// <summary>Lowest confidence.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Most hits.</summary>
    public int Limit { get; init; } = 50;
}
