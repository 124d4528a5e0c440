using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class LbfgsTests
{
    [Fact]
    public void Minimise_AQuadratic_FindsItsFoot()
    {
        float[] foot = [1, -2, 3, 0.5f], weights = [1, 10, 0.1f, 4];
        var found = Lbfgs.Minimise(4, (at, gradient) =>
        {
            var value = 0.0;
            for (var i = 0; i < 4; i++)
            {
                var apart = at[i] - foot[i];
                gradient[i] = weights[i] * apart;
                value += 0.5 * weights[i] * apart * apart;
            }

            return value + 1;
        }, 100, 1e-12, 1, CancellationToken.None);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(foot[i], found[i], 2));
    }

    [Fact]
    public void Dot_OfLongRows_IsTheSameForAnyNumberOfThreads()
    {
        var random = new Random(7);
        var row = Enumerable.Range(0, 300_001).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var sum = Lbfgs.Dot(row, row, 1);
        Assert.InRange(sum, 300_001 / 12.1, 300_001 / 11.9);
        Assert.Equal(sum, Lbfgs.Dot(row, row, 4));
    }
}
