using System.Globalization;
using Rapporteur.Ledger.Reviews;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Importing;

/// <summary>Takes readings in JSON Lines into a ledger.</summary>
public static class LedgerImport
{
    /// <summary>Longest line in bytes.</summary>
    public const int MostBytesPerLine = 64 * 1024 * 1024;

    // A batch is written when it has this many readings or bytes, whichever comes first, so that memory stays flat.
    private const int MostPerBatch = 64;
    private const int MostBytesPerBatch = 4 * 1024 * 1024;

    /// <summary>
    /// Adds every reading of the stream that the ledger lacks, and takes over what persons said of the statements of those that
    /// it has. A bad line is reported and passed over. What has been added stays when a later batch fails.
    /// </summary>
    /// <param name="store">A ledger opened for writing.</param>
    /// <param name="lines">One reading a line, UTF-8; left open.</param>
    /// <param name="refused">Called for each bad line, in their order.</param>
    /// <param name="sign">Completes what a person said, where it does not say by whom or when; null leaves it as it is.</param>
    /// <exception cref="RapporteurException">RAP03xx: the ledger cannot be written.</exception>
    public static ImportResult Run(LedgerStore store, Stream lines, Action<ImportFault>? refused = null, Func<Review, Review>? sign = null) =>
        Run(store, lines, refused, MostBytesPerLine, sign);

    internal static ImportResult Run(LedgerStore store, Stream lines, Action<ImportFault>? refused, int mostBytesPerLine, Func<Review, Review>? sign = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(lines);
        var reader = new LineReader(lines, mostBytesPerLine);
        var batch = new List<Reading>(MostPerBatch);
        long added = 0, reviewed = 0, known = 0, bad = 0, bytes = 0;
        while (reader.TryRead(out var line, out var tooLong))
        {
            if (tooLong)
            {
                Refuse(new ImportFault(
                    reader.Number,
                    ErrorCodes.InputTooLarge,
                    string.Create(CultureInfo.InvariantCulture, $"The line is longer than {mostBytesPerLine} bytes.")));
                continue;
            }

            if (line.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                batch.Add(Signed(ReadingJson.Parse(line), sign));
                bytes += line.Length;
            }
            catch (RapporteurException fault)
            {
                Refuse(new ImportFault(reader.Number, fault.Code, fault.Message));
            }

            if (batch.Count == MostPerBatch || bytes >= MostBytesPerBatch)
            {
                Flush();
            }
        }

        Flush();
        return new ImportResult(added, reviewed, known, bad);

        void Refuse(ImportFault fault)
        {
            bad++;
            refused?.Invoke(fault);
        }

        void Flush()
        {
            if (batch.Count > 0)
            {
                var fresh = store.Add(batch);

                // Those that were new have it already.
                var changed = store.Review(batch.FindAll(static r => ReviewMerge.Reviewed(r).Any()));
                added += fresh;
                reviewed += changed;
                known += Math.Max(0, batch.Count - fresh - changed);
                batch.Clear();
                bytes = 0;
            }
        }
    }

    private static Reading Signed(Reading reading, Func<Review, Review>? sign)
    {
        return sign is null
            ? reading
            : reading with { Statements = [.. reading.Statements.Select(Sign)], Rejected = [.. reading.Rejected.Select(Sign)] };

        Statement Sign(Statement statement) => statement.Review is { } review ? statement with { Review = sign(review) } : statement;
    }
}
