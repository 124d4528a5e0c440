using System.Threading.Channels;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Running;

/// <summary>The one writer of a ledger: takes entries from a bounded queue and adds them in batches, in their order.</summary>
internal static class LedgerWriter
{
    /// <summary>Entries in one transaction.</summary>
    private const int BatchSize = 128;

    /// <summary>A batch is not kept back longer than this, so that an interrupted run loses little.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Adds all readings and returns when they are on the disk. After <paramref name="cancel"/>, what has been taken
    /// already is still added.
    /// </summary>
    /// <param name="ledger">Used by nobody else meanwhile.</param>
    /// <param name="entries">Taken on the thread of the caller, no faster than they can be written.</param>
    /// <param name="cancel">No further one is taken after it.</param>
    /// <param name="replaces">Whether readings take the place of those that there are of their articles.</param>
    /// <returns>How many were new.</returns>
    public static int Write(LedgerStore ledger, IEnumerable<LedgerEntry> entries, CancellationToken cancel, bool replaces = false)
    {
        var queue = Channel.CreateBounded<LedgerEntry>(new BoundedChannelOptions(BatchSize)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        var writing = Task.Run(() => Drain(ledger, queue, replaces));
        try
        {
            foreach (var entry in entries)
            {
                while (!queue.Writer.TryWrite(entry))
                {
                    // False where the writer failed and closed the queue; its fault comes out below.
                    if (!queue.Writer.WaitToWriteAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
                    {
                        return writing.GetAwaiter().GetResult();
                    }
                }

                if (cancel.IsCancellationRequested)
                {
                    break;
                }
            }
        }
        finally
        {
            queue.Writer.TryComplete();
            // Whatever ended it, what was taken is on the disk before the ledger is closed.
            writing.ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        return writing.GetAwaiter().GetResult();
    }

    private static async Task<int> Drain(LedgerStore ledger, Channel<LedgerEntry> queue, bool replaces)
    {
        try
        {
            var added = 0;
            var batch = new List<LedgerEntry>(BatchSize);
            while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                using var patience = new CancellationTokenSource(_patience);
                await Fill(batch, queue.Reader, patience.Token).ConfigureAwait(false);
                Reading[] readings = [.. batch.Select(static e => e.Reading).OfType<Reading>()];

                // Of several marks in one input the last one holds.
                added += replaces ? ledger.Replace(readings) : ledger.Add(
                    readings,
                    [.. batch.Select(static e => e.Progress).OfType<InputProgress>().GroupBy(static p => p.Fingerprint).Select(static p => p.Last())]);
                batch.Clear();
            }

            return added;
        }
        finally
        {
            // Where adding failed, the giver must not wait for a place in the queue.
            queue.Writer.TryComplete();
        }
    }

    private static async Task Fill(List<LedgerEntry> batch, ChannelReader<LedgerEntry> queue, CancellationToken patience)
    {
        try
        {
            while (batch.Count < BatchSize)
            {
                if (queue.TryRead(out var entry))
                {
                    batch.Add(entry);
                }
                else if (!await queue.WaitToReadAsync(patience).ConfigureAwait(false))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The batch has waited long enough.
        }
    }
}

/// <summary>What becomes of one article in a ledger.</summary>
/// <param name="Reading">What was found in it; null where there is nothing new.</param>
/// <param name="Progress">How far its input is read with it; null where that is not remembered.</param>
internal readonly record struct LedgerEntry(Reading? Reading, InputProgress? Progress = null);
