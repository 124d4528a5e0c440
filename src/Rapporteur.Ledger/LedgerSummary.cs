using Rapporteur.Readings;

namespace Rapporteur.Ledger;

/// <summary>How much is in a ledger.</summary>
/// <param name="SchemaVersion">Number of the last migration.</param>
/// <param name="Articles">Articles.</param>
/// <param name="Readings">Readings; more than articles where several engines read them.</param>
/// <param name="Statements">Statements, those that persons rejected aside.</param>
/// <param name="Reviewed">Statements that persons confirmed, corrected or rejected, in the readings that are searched.</param>
/// <param name="ReadBy">What each engine read, newest engine first.</param>
public sealed record LedgerSummary(int SchemaVersion, long Articles, long Readings, long Statements, long Reviewed, IReadOnlyList<ReadingsOfEngine> ReadBy)
{
    /// <summary>Events.</summary>
    public long Events { get; init; }

    /// <summary>Votes.</summary>
    public long Votes { get; init; }

    /// <summary>Engines that made readings, newest first.</summary>
    public IReadOnlyList<Engine> Engines => [.. ReadBy.Select(static r => r.Engine)];
}

/// <summary>What one engine read.</summary>
/// <param name="Engine">The engine: version and models.</param>
/// <param name="Articles">Articles that it read.</param>
/// <param name="Searched">Those of them whose newest reading is its own, which is the one that is searched.</param>
public sealed record ReadingsOfEngine(Engine Engine, long Articles, long Searched);
