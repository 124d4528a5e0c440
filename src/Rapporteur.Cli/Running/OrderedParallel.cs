using System.Diagnostics.CodeAnalysis;

namespace Rapporteur.Cli.Running;

/// <summary>Works on many items at once and gives the results in the order of the items.</summary>
internal static class OrderedParallel
{
    /// <summary>Results that may wait for an earlier one, for each thread.</summary>
    private const int WindowPerThread = 4;

    /// <summary>
    /// Applies <paramref name="map"/> to each item on up to <paramref name="threads"/> threads. Only a few items for each
    /// thread are under way or waiting at any time, however many there are.
    /// </summary>
    /// <param name="items">Taken one at a time, on the thread of the caller.</param>
    /// <param name="map">Must be safe on several threads.</param>
    /// <param name="threads">1 works on the thread of the caller.</param>
    /// <param name="cancel">
    /// No item is begun after it. The results end where <paramref name="map"/> gave up on an item because of it; those
    /// before are given.
    /// </param>
    public static IEnumerable<TOut> Map<TIn, TOut>(
        IEnumerable<TIn> items, Func<TIn, TOut> map, int threads, CancellationToken cancel)
    {
        var pair = threads > 1 ? new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads) : null;
        var window = new Queue<Task<TOut>>();
        foreach (var item in items)
        {
            if (cancel.IsCancellationRequested)
            {
                break;
            }

            window.Enqueue(Begin(() => map(item), pair?.ConcurrentScheduler));
            while (window.Count >= threads * WindowPerThread || (window.Count > 0 && window.Peek().IsCompleted))
            {
                if (!End(window.Dequeue(), cancel, out var result))
                {
                    yield break;
                }

                yield return result;
            }
        }

        while (window.Count > 0)
        {
            if (!End(window.Dequeue(), cancel, out var result))
            {
                yield break;
            }

            yield return result;
        }
    }

    private static Task<TOut> Begin<TOut>(Func<TOut> work, TaskScheduler? scheduler)
    {
        var task = new Task<TOut>(work);
        if (scheduler is null)
        {
            task.RunSynchronously(TaskScheduler.Default);
        }
        else
        {
            task.Start(scheduler);
        }

        return task;
    }

    private static bool End<TOut>(Task<TOut> task, CancellationToken cancel, [MaybeNullWhen(false)] out TOut result)
    {
        try
        {
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
