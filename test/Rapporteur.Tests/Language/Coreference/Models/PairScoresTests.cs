using Rapporteur.Language;
using Rapporteur.Language.Coreference.Chains;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.Coreference.Models;

namespace Rapporteur.Tests.Language.Coreference.Models;

public sealed class PairScoresTests
{
    // Mentions by place: "Kim" 0, "she" 1, "Lee" 2, "her" 3, "he" 4.
    private static readonly Document _document = HandMadePairs.Encoded(
        MarkedTrees.Of("Kim/PROPN.NNP/0/root she/PRON.PRP/1/dep Lee/PROPN.NNP/1/dep her/PRON.PRP/1/dep he/PRON.PRP/1/dep"), ["Kim", "her"], ["Lee", "he"]);

    [Theory]
    [InlineData(null)]
    [InlineData(0f)]
    public void Of_Chains_GivesTheBestTheLastAndTheBestNominal(float? doubt)
    {
        var (mentions, scores) = Taken(doubt);
        var kim = ChainOf(mentions[0], mentions[1]);
        var lee = ChainOf(mentions[2]);
        var found = new List<ChainScore>();
        for (var again = 0; again < 2; again++)
        {
            scores.Of(3, [null, kim, lee, ChainOf(mentions[1])], found);
            Assert.Equal(
                [
                    (null, null, null),
                    (HandMadePairs.Same, HandMadePairs.Other, HandMadePairs.Same),
                    (HandMadePairs.Other, HandMadePairs.Other, HandMadePairs.Other),
                    (HandMadePairs.Other, HandMadePairs.Other, null),
                ],
                found.Select(Parts));
            Assert.Null(found[0].Sum);
            Assert.Equal(MathF.Log(MathF.Exp(HandMadePairs.Same) + MathF.Exp(HandMadePairs.Other)), found[1].Sum!.Value, 4);
            Assert.Equal(HandMadePairs.Other, found[2].Sum!.Value, 4);
        }
    }

    [Fact]
    public void Of_Doubt_MovesScoresByALittleAndAlwaysAlike()
    {
        var (mentions, scores) = Taken(doubt: 0.5f);
        var (first, again) = (new List<ChainScore>(), new List<ChainScore>());
        scores.Of(3, [null, ChainOf(mentions[0]), ChainOf(mentions[2])], first);
        scores.Of(3, [null, ChainOf(mentions[0]), ChainOf(mentions[2])], again);
        Assert.Equal(first, again);
        Assert.NotEqual(HandMadePairs.Same, first[1].Best!.Value);
        Assert.InRange(first[1].Best!.Value, HandMadePairs.Same - 1.5f, HandMadePairs.Same + 1.5f);
        Assert.InRange(first[2].Best!.Value, HandMadePairs.Other - 1.5f, HandMadePairs.Other + 1.5f);
    }

    [Fact]
    public void Of_ChainOfTheMentionItself_SaysNothing()
    {
        var (mentions, scores) = Taken();
        var found = new List<ChainScore>();
        scores.Of(3, [null, ChainOf(mentions[3])], found);
        Assert.Equal([default, default], found);
    }

    [Fact]
    public void OfWhole_ChainThatGoesOnBehind_IsComparedByWhatStandsNext()
    {
        var (mentions, scores) = Taken();
        var found = new List<ChainScore>();
        scores.OfWhole(1, [null, ChainOf(mentions[2], mentions[3], mentions[4])], found);
        Assert.Equal((HandMadePairs.Other, HandMadePairs.Other, HandMadePairs.Other), Parts(found[1]));
        scores.OfWhole(2, [null, ChainOf(mentions[0], mentions[3], mentions[4])], found);
        Assert.Equal((HandMadePairs.Other, HandMadePairs.Other, HandMadePairs.Other), Parts(found[1]));
        scores.OfWhole(0, [null, ChainOf(mentions[3])], found);
        Assert.Equal((HandMadePairs.Same, HandMadePairs.Same, null), Parts(found[1]));
    }

    [Fact]
    public void Scores_OfAnEarlierMention_AreThoseOfTheLaterOneWithIt()
    {
        var mentions = Mentions();
        var pairs = new MentionPairs(HandMadePairs.Tensors(later: 2));
        var compared = pairs.Compared(_document, mentions);
        Assert.Equal(pairs.Scores(compared, mentions, 3, [0, 2]), new[] { pairs.Scores(compared, mentions, 0, [3])[0], pairs.Scores(compared, mentions, 2, [3])[0] });
        Assert.Equal(new[] { HandMadePairs.Same - 2, HandMadePairs.Other - 2 }, pairs.Scores(compared, mentions, 3, [0, 2]));
    }

    [Fact]
    public void Take_DocumentWithoutVectors_SaysWhatIsMissing()
    {
        var scores = new PairScores(new MentionPairs(HandMadePairs.Tensors()), _document.With(_document.Layers with { Encoded = null }));
        Assert.Contains("vectors", Assert.Throws<InvalidOperationException>(() => scores.Take(Mentions())).Message, StringComparison.Ordinal);
    }

    private static (float? Best, float? Last, float? Nominal) Parts(ChainScore score) => (score.Best, score.Last, score.Nominal);

    private static (List<Mention> Mentions, PairScores Scores) Taken(float? doubt = null)
    {
        var mentions = Mentions();
        var scores = new PairScores(new MentionPairs(HandMadePairs.Tensors()), _document, doubt);
        scores.Take(mentions);
        return (mentions, scores);
    }

    private static List<Mention> Mentions() =>
        [.. new[] { MentionForm.Name, MentionForm.She, MentionForm.Name, MentionForm.She, MentionForm.He }.Select(static (form, i) =>
            new Mention { Tokens = new TokenRange(i, i + 1), Head = i, Form = form })];

    private static DraftChain ChainOf(params Mention[] mentions)
    {
        var chain = new DraftChain(0);
        Array.ForEach(mentions, chain.Add);
        return chain;
    }
}
