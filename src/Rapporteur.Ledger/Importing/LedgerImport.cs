using System.Globalization;
using Rapporteur.Readings;

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
    /// Adds every reading of the stream that the ledger lacks. A bad line is reported and passed over. What has been added
    /// stays when a later batch fails.
    /// </summary>
    /// <param name="store">A ledger opened for writing.</param>
    /// <param name="lines">One reading a line, UTF-8; left open.</param>
    /// <param name="refused">Called for each bad line, in their order.</param>
    /// <exception cref="RapporteurException">RAP03xx: the ledger cannot be written.</exception>
    public static ImportResult Run(LedgerStore store, Stream lines, Action<ImportFault>? refused = null) =>
        Run(store, lines, refused, MostBytesPerLine);

    internal static ImportResult Run(LedgerStore store, Stream lines, Action<ImportFault>? refused, int mostBytesPerLine)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(lines);
        var reader = new LineReader(lines, mostBytesPerLine);
        var batch = new List<Reading>(MostPerBatch);
        long added = 0, known = 0, bad = 0, bytes = 0;
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
                batch.Add(ReadingJson.Parse(line));
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
        return new ImportResult(added, known, bad);

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
                added += fresh;
                known += batch.Count - fresh;
                batch.Clear();
                bytes = 0;
            }
        }
    }
}
