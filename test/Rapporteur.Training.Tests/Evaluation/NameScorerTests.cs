using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

public sealed class NameScorerTests
{
    private static readonly EntityName[] _gold = [Name(0, 2, EntityKind.Person), Name(3, 4, EntityKind.Place), Name(5, 8, EntityKind.Other), Name(9, 10, EntityKind.Place)];

    [Fact]
    public void Add_TheGoldItself_IsAllRight()
    {
        var scorer = new NameScorer();
        scorer.Add(_gold, _gold);
        Assert.Equal((100, 100, 100), (scorer.Of(null).Precision, scorer.Of(null).Recall, scorer.Of(null).F1));
    }

    [Fact]
    public void Add_WrongBorderOrKind_IsWrong()
    {
        var scorer = new NameScorer();
        scorer.Add(_gold, [Name(0, 1, EntityKind.Person), Name(3, 4, EntityKind.Organisation), Name(5, 8, EntityKind.Other)]);
        Assert.Equal(new NameCounts(1, 3, 4), scorer.Of(null));
        Assert.Equal(new NameCounts(0, 0, 2), scorer.Of(EntityKind.Place));
        Assert.Equal(new NameCounts(0, 1, 0), scorer.Of(EntityKind.Organisation));
        Assert.Equal(new NameCounts(2, 3, 4), scorer.Spans);
        Assert.Equal(200.0 / 7, scorer.Of(null).F1, 1e-9);
    }

    [Fact]
    public void Add_SeveralTexts_AreCountedTogether()
    {
        var scorer = new NameScorer();
        scorer.Add(_gold, []);
        scorer.Add(_gold, _gold);
        Assert.Equal(new NameCounts(4, 4, 8), scorer.Of(null));
    }

    [Fact]
    public void Of_NoNames_IsZero() => Assert.Equal(0, new NameScorer().Of(null).F1);

    private static EntityName Name(int start, int end, EntityKind kind) => new(new TokenRange(start, end), kind);
}
