using CsCheck;
using Rapporteur.Language.Trees;

namespace Rapporteur.Tests.Language.Trees;

public sealed class SpanningTreeTests
{
    private static readonly Gen<float[]> _fourWords = Gen.Int[-20, 20].Select(i => (float)i).Array[25];

    [Fact]
    public void Find_AnyScores_IsTheBestOfAllTreesWithOneRoot() => _fourWords.Sample(scores =>
    {
        var heads = new int[5];
        SpanningTree.Find(scores, 5, heads);
        Assert.True(IsTree(heads));
        Assert.Equal(Best(scores, 5), Sum(scores, heads));
    });

    [Fact]
    public void Find_LongSentence_IsATree() => Gen.Int[1, 60].SelectMany(n => Gen.Single[-10, 10].Array[n * n]).Sample(
        scores =>
        {
            var n = (int)Math.Sqrt(scores.Length);
            var heads = new int[n];
            SpanningTree.Find(scores, n, heads);
            Assert.True(n == 1 || IsTree(heads));
        },
        iter: 200);

    [Fact]
    public void Find_CrossingArcsThatScoreBest_KeepsThem()
    {
        var scores = new float[25];
        scores[(1 * 5) + 3] = 9;
        scores[(2 * 5) + 4] = 9;
        scores[(3 * 5) + 0] = 9;
        scores[(4 * 5) + 3] = 9;
        var heads = new int[5];
        SpanningTree.Find(scores, 5, heads);
        Assert.Equal([0, 3, 4, 0, 3], heads);
    }

    private static float Best(float[] scores, int n)
    {
        var best = float.MinValue;
        var heads = new int[n];
        for (var code = 0; code < Math.Pow(n, n - 1); code++)
        {
            var rest = code;
            for (var i = 1; i < n; i++)
            {
                heads[i] = rest % n;
                rest /= n;
            }

            best = IsTree(heads) ? Math.Max(best, Sum(scores, heads)) : best;
        }

        return best;
    }

    private static float Sum(float[] scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(i => scores[(i * heads.Length) + heads[i]]);

    private static bool IsTree(int[] heads)
    {
        for (var i = 1; i < heads.Length; i++)
        {
            var (at, steps) = (i, 0);
            while (at != 0 && steps++ < heads.Length)
            {
                at = heads[at];
            }

            if (at != 0)
            {
                return false;
            }
        }

        return heads.Skip(1).Count(h => h == 0) == 1;
    }
}
