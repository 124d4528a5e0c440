using System.Threading.Channels;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Running;

/// <summary>The one writer of a ledger: takes readings from a bounded queue and adds them in batches, in their order.</summary>
internal static class LedgerWriter
{
    /// <summary>Readings in one transaction.</summary>
    private const int BatchSize = 128;

    /// <summary>A batch is not kept back longer than this, so that an interrupted run loses little.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Adds all readings and returns when they are on the disk. After <paramref name="cancel"/>, what has been taken
    /// already is still added.
    /// </summary>
    /// <param name="ledger">Used by nobody else meanwhile.</param>
    /// <param name="readings">Taken on the thread of the caller, no faster than they can be written.</param>
    /// <param name="cancel">No further reading is taken after it.</param>
    /// <returns>How many were new.</returns>
    public static int Write(LedgerStore ledger, IEnumerable<Reading> readings, CancellationToken cancel)
    {
        var queue = Channel.CreateBounded<Reading>(new BoundedChannelOptions(BatchSize)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        var writing = Task.Run(() => Drain(ledger, queue));
        try
        {
            foreach (var reading in readings)
            {
                while (!queue.Writer.TryWrite(reading))
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

    private static async Task<int> Drain(LedgerStore ledger, Channel<Reading> queue)
    {
        try
        {
            var added = 0;
            var batch = new List<Reading>(BatchSize);
            while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                using var patience = new CancellationTokenSource(_patience);
                await Fill(batch, queue.Reader, patience.Token).ConfigureAwait(false);
                added += ledger.Add(batch);
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

    private static async Task Fill(List<Reading> batch, ChannelReader<Reading> queue, CancellationToken patience)
    {
        try
        {
            while (batch.Count < BatchSize)
            {
                if (queue.TryRead(out var reading))
                {
                    batch.Add(reading);
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
