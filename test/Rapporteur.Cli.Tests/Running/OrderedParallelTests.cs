using CsCheck;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Tests.Running;

public class OrderedParallelTests
{
    [Fact]
    public void Map_AnyNumberOfThreads_KeepsTheOrder() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 5]).Sample((count, threads) =>
        {
            var results = OrderedParallel.Map(Enumerable.Range(0, count), Slow, threads, CancellationToken.None);
            return results.SequenceEqual(Enumerable.Range(0, count));
        }, iter: 30);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Map_SlowFirstItem_TakesNoMoreThanTheWindow(int threads)
    {
        var taken = 0;
        IEnumerable<int> Items()
        {
            for (var i = 0; i < 1000; i++)
            {
                taken = i + 1;
                yield return i;
            }
        }

        using var results = OrderedParallel.Map(Items(), Slow, threads, CancellationToken.None).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.InRange(taken, 1, threads * 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Map_Cancelled_GivesWhatCameBefore(int threads)
    {
        using var cancel = new CancellationTokenSource();
        int Until5(int item)
        {
            if (item == 5)
            {
                cancel.Cancel();
                cancel.Token.ThrowIfCancellationRequested();
            }

            return item;
        }

        var results = OrderedParallel.Map(Enumerable.Range(0, 100), Until5, threads, cancel.Token).ToList();
        Assert.Equal([0, 1, 2, 3, 4], results);
    }

    private static int Slow(int item)
    {
        Thread.Sleep(item % 3);
        return item;
    }
}
