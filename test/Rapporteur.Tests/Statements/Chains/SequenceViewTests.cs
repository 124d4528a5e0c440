using CsCheck;
using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Tests.Language;
using Rapporteur.Tests.Language.Tokens;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class SequenceViewTests
{
    private static readonly CueLexicon Lexicon = new([new(TraitReader.LowerHash("said"), 6), new(TraitReader.LowerHash("plan"), 2)]);

    [Fact]
    public void Views_AnyText_CoverReadParagraphsAndHaveFeatures() => TokenText.Any.Array[1, 3].Sample(
        texts =>
        {
            var document = Pages.Of(texts);
            var traits = TraitReader.Read(document);
            TraitReader.Rate(traits, Lexicon);
            var first = new FirstLabels(traits.Length);
            var (own, stacked) = (new FeatureTable(), new FeatureTable());
            var at = 0;
            foreach (var view in SpanFinder.Views(document, traits))
            {
                Assert.Equal(at, view.Range.Start);
                at = view.Range.End;
                Assert.All(view.TransitionContexts, c => Assert.InRange(c, 0, SequenceView.Contexts - 1));
                own.CollectFirst(view);
                stacked.CollectSecond(view, first);
                Assert.Equal((view.Length, view.Length), (own.Length, stacked.Length));
                for (var i = 0; i < view.Length; i++)
                {
                    Assert.InRange(view.LeftStrong[i], -1, i - 1);
                    Assert.True(view.RightStrong[i] == -1 || view.RightStrong[i] > i);
                }
            }

            Assert.Equal(traits.Length, at);
        },
        iter: 3_000);

    [Fact]
    public void StrongCues_OutsideQuotations_AreNearestOnEachSide()
    {
        // 0 1 2 3 4 5 6 7 8 9 10: the inner "said" does not count, nor does a word that is seldom in a cue.
        var view = Only("Roe said “he said no” , Poe said .");
        Assert.Equal([-1, -1, 1, 1, 1, 1, 1, 1, 1, 1, 9], view.LeftStrong);
        Assert.Equal([1, 9, 9, 9, 9, 9, 9, 9, 9, -1, -1], view.RightStrong);
        Assert.Equal([-1, -1, -1], Only("The plan .").LeftStrong);
    }

    [Fact]
    public void Commas_Paragraph_AreCountedBefore() => Assert.Equal([0, 0, 1, 1, 2], Only("a , b , c").Commas);

    [Theory]
    [InlineData("Mayor Roe: we go", 2)]
    [InlineData(": we go", -1)]
    [InlineData("a b c d e f g h i: we go", -1)]
    [InlineData("a: b: c", 1)]
    public void LeadColon_Paragraph_StandsAmongFirstWords(string text, int place) => Assert.Equal(place, Only(text).LeadColon);

    [Theory]
    [InlineData("“We go.” — Roe", 5)]
    [InlineData("— Roe", 0)]
    [InlineData("We — all of us — go", -1)]
    public void LastDash_Paragraph_StandsFirstOrBehindClosingMark(string text, int place) => Assert.Equal(place, Only(text).LastDash);

    [Fact]
    public void QuoteBefore_ParagraphBefore_TellsHowItEnded()
    {
        var document = Pages.Of("“We go.", "“We stay.”", "He left.", "End.");
        var views = SpanFinder.Views(document, TraitReader.Read(document)).ToList();
        Assert.Equal([0u, 1, 2, 0], views.Select(v => v.QuoteBefore));
        Assert.Equal(TraitReader.LowerHash("“"), views[0].FirstBehind);
        Assert.Equal(2u, views[1].FirstBehind);
        Assert.Equal(0u, views[3].FirstBehind);
    }

    [Fact]
    public void Views_VeryLongParagraph_ComesInPieces()
    {
        var document = Pages.Of(string.Concat(Enumerable.Repeat("word ", 45_000)));
        var views = SpanFinder.Views(document, TraitReader.Read(document)).ToList();
        Assert.Equal(3, views.Count);
        Assert.Equal(45_000, views.Sum(v => v.Length));
    }

    [Fact]
    public void Cut_Labels_GivesSpansOfTheirRoles()
    {
        var view = Only("Roe said we go , Poe .");
        var spans = new List<Rapporteur.Statements.Linking.RoleSpan>();
        SpanFinder.Cut(
            view,
            [ChainLabel.BeginSource, ChainLabel.BeginCue, ChainLabel.BeginContent, ChainLabel.InContent, ChainLabel.Between, ChainLabel.BeginSource, ChainLabel.Outside],
            [],
            spans);
        Assert.Equal(
            [(Role.Source, new TokenRange(0, 1)), (Role.Cue, new TokenRange(1, 2)), (Role.Content, new TokenRange(2, 4)), (Role.Source, new TokenRange(5, 6))],
            spans.Select(s => (s.Role, s.Tokens)));
    }

    private static SequenceView Only(string text)
    {
        var document = Pages.Of(text);
        var traits = TraitReader.Read(document);
        TraitReader.Rate(traits, Lexicon);
        return SpanFinder.Views(document, traits).Single();
    }
}
