using Rapporteur.Language;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

public sealed class ChainScorerTests
{
    [Fact]
    public void Add_TheSameChains_IsWhole()
    {
        var scorer = Score([[1, 2, 3], [4, 5]], [[1, 2, 3], [4, 5]]);
        Assert.Equal(1, scorer.Conll, 9);
        Assert.Equal(1, scorer.Mentions, 9);
    }

    // The example by which B³ was introduced, with one chain joined to another (Bagga and Baldwin, 1998, first response).
    [Fact]
    public void Add_TwoChainsJoined_GivesThePublishedFigures()
    {
        var scorer = Score([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]], [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]]);
        Assert.Equal(2 * 0.9 / 1.9, scorer.Muc, 9);
        const double Precision = (5 + (2 * 2 / 7.0) + (5 * 5 / 7.0)) / 12;
        Assert.Equal(2 * Precision / (1 + Precision), scorer.B3, 9);
        const double Alike = 1 + (2 * 5 / 12.0);
        Assert.Equal(2 * (Alike / 3) * (Alike / 2) / ((Alike / 3) + (Alike / 2)), scorer.Ceaf, 9);
    }

    [Fact]
    public void Add_ChainsOfOneMention_DoNotCount()
    {
        var scorer = Score([[1, 2], [3]], [[1, 2], [4]]);
        Assert.Equal(1, scorer.Conll, 9);
        Assert.Equal(1, scorer.MentionRecall, 9);
    }

    [Fact]
    public void Add_NothingFound_IsZero() => Assert.Equal(0, Score([[1, 2]], []).Conll, 9);

    private static ChainScorer Score(int[][] gold, int[][] ours)
    {
        var scorer = new ChainScorer();
        scorer.Add(Ranges(gold), Ranges(ours));
        return scorer;
    }

    private static IEnumerable<IEnumerable<TokenRange>> Ranges(int[][] chains) => chains.Select(chain => chain.Select(at => new TokenRange(at, at + 1)));
}
