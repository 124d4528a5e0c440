using CsCheck;
using Rapporteur.Language;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Evaluation.Breakdowns;
using Rapporteur.Training.Tests.Statements;

namespace Rapporteur.Training.Tests.Evaluation.Breakdowns;

public sealed class BreakdownCounterTests
{
    private static readonly BratArticle _article = Marked.Article(
        """
        {“We go,”:1} [Roe:1] <said:1>.
        [Poe:2] <called:2> {the whole of it “a poor plan” for the quay:2}.
        [Hale:3] <opined:3> {that it rained:3}, and {nobody came:4}.
        <According to:5> [Roe:5], {“the pier” is safe and the ferry runs again on every day of the week but Monday:5}.

        """);

    private static readonly Document _document = Document.Of(_article.Article);
    private static readonly SeenCues _seen = SeenCues.In([Marked.Article("[Poe:1] <said:1> {so:1}, <according to:2> [all:2].")]);

    // Of the attributions above with some spans dropped and their ends moved.
    private static readonly Gen<List<BratAttribution>> _attributions =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[-9, 9], Gen.Int[-9, 9]).Select(static x =>
        {
            var (which, dropped, start, end) = x;
            var a = _article.Attributions[which];
            return new BratAttribution(
                dropped == 1 ? [] : a.Source, dropped == 2 ? [] : a.Cue, SpanSet.Tidy(_article.Article.Text, a.Content.Select(s => Moved(s, start, end))));
        }).List[0, 7];

    [Fact]
    public void Breakdown_Law_SumsOfClassesAreTheCountsOfTheFigures() =>
        Gen.Select(_attributions, _attributions).Sample((gold, found) =>
        {
            foreach (var classes in new[] { AttributionClasses.Kind, AttributionClasses.Length, AttributionClasses.Cue(_seen) })
            {
                var scorer = new AttributionScorer();
                var right = scorer.Add(_article.Article.Text, gold, found).Count(static r => r);
                var breakdown = Count(classes, gold, found);
                Assert.Equal(new ClassCounts(gold.Count, right, found.Count, right), Sum(breakdown.Classes.Select(static c => c.Ledger)));

                var content = Sum(breakdown.Classes.Select(static c => c.Content));
                Assert.Equal(content.GoldRight, content.FoundRight);
                Assert.Equal(scorer.Figures().Single(static f => f.Name == "ledger"), Sum(breakdown.Classes.Select(static c => c.Ledger)).Figure("ledger"));
                Assert.Equal(scorer.Figures().Single(static f => f.Name == "exact content"), content.Figure("exact content"));
            }
        });

    [Fact]
    public void Breakdown_AllFound_IsHundredInEachClass()
    {
        var breakdown = Count(AttributionClasses.Kind, _article.Attributions, _article.Attributions);
        Assert.Equal(["direct", "mixed", "indirect"], breakdown.Classes.Select(static c => c.Name));
        Assert.Equal([1, 2, 2], breakdown.Classes.Select(static c => c.Ledger.Gold));
        Assert.All(breakdown.Classes, static c => Assert.Equal(new Figure("", 100, 100, 100), c.Ledger.Figure("")));
    }

    // Of the 33 characters of Poe's content, which is mixed, the 22 outside of the quotation marks are enough to be right, and are
    // indirect by themselves.
    [Fact]
    public void Breakdown_FoundOfAnotherClass_CountsInTheRecallOfTheOneAndThePrecisionOfTheOther()
    {
        var poe = _article.Attributions[1];
        var found = poe with { Content = Spans("the whole of it", "for the quay") };
        var breakdown = Count(AttributionClasses.Kind, [poe], [found]);
        Assert.Equal(
            [("direct", default), ("mixed", new ClassCounts(1, 1, 0, 0)), ("indirect", new ClassCounts(0, 0, 1, 1))],
            breakdown.Classes.Select(static c => (c.Name, c.Ledger)));
        Assert.Equal((100, 0), (breakdown.Classes[1].Ledger.Figure("").Recall, breakdown.Classes[1].Ledger.Figure("").Precision));
        Assert.Equal((0, 100), (breakdown.Classes[2].Ledger.Figure("").Recall, breakdown.Classes[2].Ledger.Figure("").Precision));
    }

    [Fact]
    public void Breakdown_WithoutMatch_CountsInItsOwnClassAsWrong()
    {
        var breakdown = Count(AttributionClasses.Kind, [_article.Attributions[0]], [_article.Attributions[2]]);
        Assert.Equal(
            [new ClassCounts(1, 0, 0, 0), default, new ClassCounts(0, 0, 1, 0)], breakdown.Classes.Select(static c => c.Ledger));
    }

    [Fact]
    public void Breakdown_SameContentTwice_IsOneSpanOfTheFirstOnesClass()
    {
        var roe = _article.Attributions[0];
        var breakdown = Count(AttributionClasses.Cue(_seen), [roe, roe with { Cue = [] }], [roe with { Cue = [] }, roe]);
        Assert.Equal(
            [("seen", new ClassCounts(1, 1, 0, 0)), ("words seen", default), ("unseen", default), ("none", new ClassCounts(0, 0, 1, 1))],
            breakdown.Classes.Select(static c => (c.Name, c.Content)));
    }

    // Two direct ones promised 0.9 of which one is right; an indirect one promised 0.2, wrong.
    [Fact]
    public void Breakdown_Confidences_GiveAnErrorForEachClass()
    {
        var (roe, hale) = (_article.Attributions[0], _article.Attributions[2]);
        var breakdown = Count(AttributionClasses.Kind, [roe], [roe, roe, hale], [0.9, 0.9, 0.2]);
        Assert.Equal([0.4, 0, 0.2], breakdown.Classes.Select(static c => Math.Round(c.CalibrationError, 9)));
    }

    private static Breakdown Count(
        AttributionClasses classes, IReadOnlyList<BratAttribution> gold, IReadOnlyList<BratAttribution> found, double[]? confidences = null)
    {
        var counter = new BreakdownCounter(classes);
        var matched = new AttributionScorer().AddMatched(_article.Article.Text, gold, found);
        counter.Add(new ComparedArticle(_document, gold, found, matched, confidences ?? [.. found.Select(static _ => 0.5)]));
        return counter.Breakdown();
    }

    private static ClassCounts Sum(IEnumerable<ClassCounts> counts) => counts.Aggregate(
        static (a, b) => new ClassCounts(a.Gold + b.Gold, a.GoldRight + b.GoldRight, a.Found + b.Found, a.FoundRight + b.FoundRight));

    private static IReadOnlyList<TextSpan> Spans(params string[] pieces) =>
        [.. pieces.Select(p => _article.Article.Text.IndexOf(p, StringComparison.Ordinal) is var at ? new TextSpan(at, at + p.Length) : default)];

    private static TextSpan Moved(TextSpan span, int start, int end)
    {
        var from = Math.Max(0, span.Start + start);
        return new TextSpan(from, Math.Clamp(span.End + end, from, _article.Article.Text.Length));
    }
}
