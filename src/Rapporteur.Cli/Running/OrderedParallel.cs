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
    /// <param name="cancel">No item is begun after it; results of those under way are still given.</param>
    public static IEnumerable<TOut> Map<TIn, TOut>(
        IEnumerable<TIn> items, Func<TIn, TOut> map, int threads, CancellationToken cancel)
    {
        if (threads <= 1)
        {
            foreach (var item in items)
            {
                if (cancel.IsCancellationRequested)
                {
                    yield break;
                }

                yield return map(item);
            }

            yield break;
        }

        var pair = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads);
        var window = new Queue<Task<TOut>>();
        foreach (var item in items)
        {
            if (cancel.IsCancellationRequested)
            {
                break;
            }

            window.Enqueue(Task.Factory.StartNew(
                () => map(item), CancellationToken.None, TaskCreationOptions.None, pair.ConcurrentScheduler));
            while (window.Count >= threads * WindowPerThread || (window.Count > 0 && window.Peek().IsCompleted))
            {
                yield return window.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (window.Count > 0)
        {
            yield return window.Dequeue().GetAwaiter().GetResult();
        }
    }
}
