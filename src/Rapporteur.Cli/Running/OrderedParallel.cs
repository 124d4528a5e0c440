using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Rapporteur.Cli.Running;

/// <summary>Works on many items at once and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    /// <summary>Results that may wait for an earlier one, for each thread.</summary>
    private const int WindowPerThread = 4;

    /// <summary>
    /// Applies <paramref name="map"/> to each item on up to <paramref name="threads"/> threads. Only a few items for each
    /// thread are under way or waiting at any time, however many there are. A result is given as soon as it and all before
    /// it are ready, also while the next item is waited for.
    /// </summary>
    /// <param name="items">Taken one at a time, on a thread of their own.</param>
    /// <param name="map">Must be safe on several threads.</param>
    /// <param name="threads">1 works on the thread of the caller.</param>
    /// <param name="cancel">
    /// No item is begun after it. The results end where <paramref name="map"/> gave up on an item because of it; those
    /// before are given.
    /// </param>
    public static IEnumerable<TOut> Map<TIn, TOut>(
        IEnumerable<TIn> items, Func<TIn, TOut> map, int threads, CancellationToken cancel)
    {
        var scheduler = threads > 1 ? new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler : null;
        var begun = Channel.CreateUnbounded<Task<TOut>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var room = new SemaphoreSlim(threads * WindowPerThread);
        var left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _ = Task.Factory.StartNew(
            () => Take(items, map, scheduler, begun.Writer, room, left.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (begun.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                while (begun.Reader.TryRead(out var task))
                {
                    if (!End(task, cancel, out var result))
                    {
                        yield break;
                    }

                    yield return result;
                    room.Release();
                }
            }
        }
        finally
        {
            // Nobody wants the rest. The thread that takes items may wait for one of them; it is not waited for in turn.
            left.Cancel();
        }
    }

    private static void Take<TIn, TOut>(
        IEnumerable<TIn> items, Func<TIn, TOut> map, TaskScheduler? scheduler, ChannelWriter<Task<TOut>> begun, SemaphoreSlim room, CancellationToken left)
    {
        Exception? failure = null;
        try
        {
            using var each = items.GetEnumerator();
            while (true)
            {
                room.Wait(left);
                if (!each.MoveNext() || left.IsCancellationRequested)
                {
                    break;
                }

                var item = each.Current;
                var task = new Task<TOut>(() => map(item));
                if (scheduler is not null)
                {
                    task.Start(scheduler);
                }

                begun.TryWrite(task);
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // What was begun is still given.
        }
#pragma warning disable CA1031 // It comes out on the thread of the caller.
        catch (Exception error)
#pragma warning restore CA1031
        {
            failure = error;
        }

        begun.TryComplete(failure);
    }

    private static bool End<TOut>(Task<TOut> task, CancellationToken cancel, [MaybeNullWhen(false)] out TOut result)
    {
        try
        {
            if (task.Status == TaskStatus.Created)
            {
                task.RunSynchronously(TaskScheduler.Default);
            }

            result = task.GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            result = default;
            return false;
        }
    }
}
