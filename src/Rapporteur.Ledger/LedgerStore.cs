using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Articles;
using Rapporteur.Ledger.Migrations;
using Rapporteur.Ledger.Searching;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;

namespace Rapporteur.Ledger;

/// <summary>
/// A ledger of readings in one SQLite file: one writer at a time, any number of readers. May be used from any number of
/// threads; searches and exports go on while readings are added, and see the ledger as it was when they began.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    private readonly LedgerFile _file;
    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();
    private readonly bool _readOnly;
    private bool _disposed;

    private LedgerStore(LedgerFile file, bool readOnly)
    {
        _file = file;
        _readOnly = readOnly;
        _connection = LedgerFaults.Translate(file.Path, file.Connect);
    }

    /// <summary>
    /// Opens the ledger for writing, and makes it where the file is not there yet. An older ledger is brought up to date.
    /// </summary>
    /// <exception cref="RapporteurException">
    /// RAP0301 to RAP0307: no folder to make it in, not a ledger, a newer one, locked by another writer, not writable,
    /// damaged. Such a file is left as it is.
    /// </exception>
    public static LedgerStore OpenOrCreate(string path) => OpenOrCreate(path, LedgerFile.DefaultBusy, Migration.All);

    /// <summary>Opens an existing ledger to search and export.</summary>
    /// <exception cref="RapporteurException">RAP0301 to RAP0307: not there, not a ledger, of another version, not readable.</exception>
    public static LedgerStore OpenReadOnly(string path) => OpenReadOnly(path, LedgerFile.DefaultBusy, Migration.All);

    internal static LedgerStore OpenOrCreate(string path, TimeSpan busy, IReadOnlyList<Migration> migrations)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new LedgerStore(LedgerFile.OpenOrCreate(path, busy, migrations), readOnly: false);
    }

    internal static LedgerStore OpenReadOnly(string path, TimeSpan busy, IReadOnlyList<Migration> migrations)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new LedgerStore(LedgerFile.OpenReadOnly(path, busy, migrations), readOnly: true);
    }

    /// <summary>True where this article was added as read by this engine.</summary>
    public bool Contains(string articleId, Engine engine)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        ArgumentNullException.ThrowIfNull(engine);
        return Locked(() => _connection.ExecuteScalar<bool>(
            """
            SELECT EXISTS (
                SELECT 1 FROM readings JOIN engines ON engines.id = readings.engine
                WHERE readings.article_id = @articleId AND engines.version = @Version AND engines.model = @Model
                    AND engines.register IS @Register AND engines.codebook IS @Codebook)
            """,
            new { articleId, engine.Version, engine.Model, engine.Register, engine.Codebook }));
    }

    /// <summary>How far an input was read with these settings; null where nothing is known of it.</summary>
    public InputProgress? ProgressOf(string fingerprint, string settings)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        ArgumentNullException.ThrowIfNull(settings);
        return Locked(() => _connection.QuerySingleOrDefault<InputProgress>(
            "SELECT fingerprint, settings, source, articles, failed FROM inputs WHERE fingerprint = @fingerprint AND settings = @settings",
            new { fingerprint, settings }));
    }

    /// <summary>
    /// Adds a batch in one transaction; what is there already (same article id, same engine) is passed over. All of it is
    /// on the disk when the call returns; none of it where it throws.
    /// </summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="RapporteurException">RAP0304, RAP0305, RAP0307: another writer, not writable, disk full.</exception>
    public int Add(IReadOnlyList<Reading> batch) => Add(batch, []);

    /// <summary>The same, and remembers in the same transaction how far inputs are read with it.</summary>
    /// <param name="batch">What was found.</param>
    /// <param name="progress">Takes the place of what was known of the same input with the same settings.</param>
    /// <returns>How many readings were new.</returns>
    /// <exception cref="RapporteurException">RAP0304, RAP0305, RAP0307: another writer, not writable, disk full.</exception>
    public int Add(IReadOnlyList<Reading> batch, IReadOnlyCollection<InputProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Write(batch, static (inserter, reading) => inserter.Add(reading), transaction =>
        {
            foreach (var input in progress)
            {
                _connection.Execute(
                    """
                    INSERT INTO inputs (fingerprint, settings, source, articles, failed) VALUES (@Fingerprint, @Settings, @Source, @Articles, @Failed)
                    ON CONFLICT (fingerprint, settings) DO UPDATE SET source = excluded.source, articles = excluded.articles, failed = excluded.failed
                    """,
                    input,
                    transaction);
            }
        });
    }

    /// <summary>
    /// Puts readings in the place of all that there are of their articles, in one transaction; statements that persons confirmed or
    /// corrected stay, and those that they rejected do not come back. An article that is not there is added.
    /// </summary>
    /// <returns>How many readings there were.</returns>
    /// <exception cref="RapporteurException">RAP0304, RAP0305, RAP0307: another writer, not writable, disk full.</exception>
    public int Replace(IReadOnlyList<Reading> batch) => Write(batch, static (inserter, reading) =>
    {
        inserter.Replace(reading);
        return true;
    });

    /// <summary>
    /// Takes over what persons said of statements (<see cref="Rapporteur.Statements.Statement.Review"/>), in one transaction. It goes before what
    /// the newest reading of the article has at the same place, and is kept when another takes its place.
    /// </summary>
    /// <param name="batch">Readings as persons gave them back; what is not reviewed in them does not count.</param>
    /// <returns>How many articles were changed by it.</returns>
    /// <exception cref="RapporteurException">RAP0304, RAP0305, RAP0307: another writer, not writable, disk full.</exception>
    public int Review(IReadOnlyList<Reading> batch) => Write(batch, static (inserter, reading) => inserter.Review(reading));

    /// <summary>
    /// Articles whose newest reading another engine made, in the order of adding, as the ledger has them. Readings may be added or
    /// replaced meanwhile.
    /// </summary>
    public IEnumerable<Article> ArticlesNotReadBy(Engine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        const int Page = 64;
        var after = 0L;
        while (Locked(() => ReadingLoader.NotReadBy(_connection, engine, after, Page)) is { Count: > 0 } page)
        {
            foreach (var (_, article) in page)
            {
                yield return article;
            }

            after = page[^1].Reading;
        }
    }

    /// <summary>The model that the articles of some inputs were begun to be read with; null where nothing is known of them.</summary>
    /// <param name="inputs">What tells them from others.</param>
    public string? ModelOf(string inputs) => Locked(() =>
        _connection.QuerySingleOrDefault<string>("SELECT model FROM runs WHERE inputs = @inputs", new { inputs }));

    /// <summary>Remembers which model the articles of some inputs are read with.</summary>
    /// <param name="inputs">What tells them from others; null for all that there are.</param>
    /// <param name="model"><c>fast</c> or <c>accurate</c>.</param>
    public void RememberModel(string? inputs, string model) => Write([], static (_, _) => false, transaction => _connection.Execute(
        inputs is null
            ? "UPDATE runs SET model = @model"
            : "INSERT INTO runs (inputs, model) VALUES (@inputs, @model) ON CONFLICT (inputs) DO UPDATE SET model = excluded.model",
        new { inputs, model },
        transaction));

    /// <summary>
    /// Statements that match, the best first; without words by date, then by place. Where several engines have read an
    /// article, the reading that was added last is searched.
    /// </summary>
    /// <exception cref="RapporteurException">RAP0308: a search that cannot be done.</exception>
    public IEnumerable<LedgerHit> Search(LedgerQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return LedgerFaults.Stream(_file.Path, StatementSearch.Run(_file, query));
    }

    /// <summary>
    /// Events that match, the best first; without words by date, then by place. The reading of each article that was added last
    /// is searched.
    /// </summary>
    /// <exception cref="RapporteurException">RAP0308: a search that cannot be done.</exception>
    public IEnumerable<EventHit> Search(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return LedgerFaults.Stream(_file.Path, EventSearch.Run(_file, query));
    }

    /// <summary>Votes that match, in the same way.</summary>
    /// <exception cref="RapporteurException">RAP0308: a search that cannot be done.</exception>
    public IEnumerable<VoteHit> Search(VoteQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return LedgerFaults.Stream(_file.Path, VoteSearch.Run(_file, query));
    }

    /// <summary>All readings in the order of adding, one at a time.</summary>
    public IEnumerable<Reading> Readings()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return LedgerFaults.Stream(_file.Path, ReadingLoader.All(_file));
    }

    /// <summary>Of each article the reading that is searched, in the order of adding, one at a time.</summary>
    public IEnumerable<Reading> LatestReadings()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return LedgerFaults.Stream(_file.Path, ReadingLoader.All(_file, latest: true));
    }

    /// <summary>How much is in it.</summary>
    public LedgerSummary Summary() => Locked(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: true);
        return new LedgerSummary(
            LedgerHeader.VersionOf(_connection),
            Count("SELECT count(*) FROM readings WHERE latest = 1"),
            Count("SELECT count(*) FROM readings"),
            Count("SELECT count(*) FROM statements WHERE verdict IS NOT 'rejected'"),
            Count("SELECT count(*) FROM statements s JOIN readings r ON r.id = s.reading WHERE r.latest = 1 AND s.verdict IS NOT NULL"),
            _connection.Query<(string Version, string Model, string? Register, string? Codebook, long Articles, long Searched)>(
                    """
                    SELECT e.version, e.model, e.register, e.codebook, count(*), sum(r.latest)
                    FROM readings r JOIN engines e ON e.id = r.engine
                    GROUP BY e.id
                    ORDER BY e.id DESC
                    """,
                    transaction: transaction)
                .Select(static row => new ReadingsOfEngine(
                    new Engine(row.Version, row.Model) { Register = row.Register, Codebook = row.Codebook }, row.Articles, row.Searched))
                .ToList())
        {
            Events = Count("SELECT count(*) FROM events"),
            Votes = Count("SELECT count(*) FROM votes"),
        };

        long Count(string sql) => _connection.ExecuteScalar<long>(sql, transaction: transaction);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _connection.Dispose();
        }
    }

    // Counts the readings for which the step says true.
    private int Write(IReadOnlyList<Reading> batch, Func<ReadingInserter, Reading, bool> step, Action<SqliteTransaction>? more = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (_readOnly)
        {
            throw new RapporteurException(
                ErrorCodes.LedgerDenied, $"The ledger {_file.Path} was opened for reading alone. Open it for writing to add to it.");
        }

        return Locked(() =>
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            using var inserter = new ReadingInserter(_connection, transaction);
            var count = batch.Count(reading => step(inserter, reading));
            more?.Invoke(transaction);
            transaction.Commit();
            return count;
        });
    }

    private T Locked<T>(Func<T> action)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return LedgerFaults.Translate(_file.Path, action);
        }
    }
}
