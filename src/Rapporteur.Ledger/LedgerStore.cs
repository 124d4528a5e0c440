using NodaTime;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger;

/// <summary>A ledger of readings in one SQLite file: one writer, any number of readers.</summary>
public sealed class LedgerStore : IDisposable
{
    /// <summary>Opens the ledger for writing, and makes it where the file is not there yet.</summary>
    /// <exception cref="RapporteurException">RAP03xx: not a ledger, a newer one, or locked by another writer.</exception>
    public static LedgerStore OpenOrCreate(string path) => throw new NotImplementedException();

    /// <summary>Opens an existing ledger to search and export.</summary>
    /// <exception cref="RapporteurException">RAP03xx.</exception>
    public static LedgerStore OpenReadOnly(string path) => throw new NotImplementedException();

    /// <summary>True where this article was added as read by this engine.</summary>
    public bool Contains(string articleId, Engine engine) => throw new NotImplementedException();

    /// <summary>
    /// Adds a batch in one transaction; what is there already (same article id, same engine) is passed over. All of it is
    /// on the disk when the call returns.
    /// </summary>
    /// <returns>How many were new.</returns>
    public int Add(IReadOnlyList<Reading> batch) => throw new NotImplementedException();

    /// <summary>Statements that match, the best first.</summary>
    public IEnumerable<LedgerHit> Search(LedgerQuery query) => throw new NotImplementedException();

    /// <summary>All readings in the order of adding, one at a time.</summary>
    public IEnumerable<Reading> Readings() => throw new NotImplementedException();

    /// <summary>How much is in it.</summary>
    public LedgerSummary Summary() => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => GC.SuppressFinalize(this);
}

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

/// <summary>A statement that was found, with the words that show it.</summary>
public sealed record LedgerHit
{
    /// <summary>Id of the article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Where the article came from.</summary>
    public required string ArticleSource { get; init; }

    /// <summary>Its headline.</summary>
    public string? ArticleTitle { get; init; }

    /// <summary>Its publication, RFC 3339 or a date.</summary>
    public string? Published { get; init; }

    /// <summary>The statement; its spans point into the article's text.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Words of the source, null where there is none.</summary>
    public string? SourceText { get; init; }

    /// <summary>Words of the cue.</summary>
    public string? CueText { get; init; }

    /// <summary>Words of the content, its fragments joined with " … ".</summary>
    public required string ContentText { get; init; }

    /// <summary>The spans of the content in Unicode code points.</summary>
    public required IReadOnlyList<(int Start, int End)> ContentCodePoints { get; init; }
}

/// <summary>How much is in a ledger.</summary>
/// <param name="SchemaVersion">Number of the last migration.</param>
/// <param name="Articles">Articles.</param>
/// <param name="Readings">Readings; more than articles where several engines read them.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Engines">Engines, newest first.</param>
public sealed record LedgerSummary(int SchemaVersion, long Articles, long Readings, long Statements, IReadOnlyList<Engine> Engines);
