using Rapporteur.Training.Brat;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

/// <summary>Small cases whose figures were counted by hand.</summary>
public sealed class AttributionScorerTests
{
    private const string Text = "Roe said “we go,” and Poe said that it rained.";
    private static readonly BratAttribution Roe = Of("Roe", "said", "“we go,”");
    private static readonly BratAttribution Poe = Of("Poe", null, "that it rained");

    [Fact]
    public void Add_AllFound_IsHundredInAll() =>
        Assert.All(Score([Roe, Poe], [Poe, Roe], out _).Values, f => Assert.Equal((100, 100, 100), (f.Precision, f.Recall, f.F1)));

    [Fact]
    public void Add_NothingFound_IsNothing() => Assert.All(Score([Roe, Poe], [], out _).Values, f => Assert.Equal((0, 0, 0), (f.Precision, f.Recall, f.F1)));

    [Fact]
    public void Add_HalfFound_HalvesRecall()
    {
        var figures = Score([Roe, Poe], [Roe], out var right);
        Assert.Equal([true], right);
        Assert.Equal((100, 50), (figures["ledger"].Precision, figures["ledger"].Recall));
        Assert.Equal(200.0 / 3, figures["ledger"].F1, 1e-9);
        Assert.Equal((100, 100), (figures["quoted >0.3"].Precision, figures["quoted >0.3"].Recall));
    }

    [Fact]
    public void Add_OtherSource_IsNotRightInTheLedger()
    {
        var figures = Score([Roe], [Roe with { Source = Poe.Source }], out var right);
        Assert.Equal([false], right);
        Assert.Equal(0, figures["ledger"].F1);
        Assert.Equal((100, 0), (figures["quoted >0.8"].F1, figures["speaker of quoted"].F1));
        Assert.Equal((100, 0), (figures["exact content"].F1, figures["exact source"].F1));
    }

    [Fact]
    public void Add_SourceMissingOnOneSide_IsNotRight()
    {
        Assert.Equal(0, Score([Roe], [Roe with { Source = [] }], out _)["ledger"].F1);
        Assert.Equal(100, Score([Roe with { Source = [] }], [Roe with { Source = [] }], out _)["ledger"].F1);
    }

    // "that it rained" without "that": 8 of 12 characters that are not space, so right in the ledger and not exact.
    [Fact]
    public void Add_ContentShorter_IsRightInTheLedgerAlone()
    {
        var figures = Score([Poe], [Poe with { Content = Spans("it rained") }], out var right);
        Assert.Equal([true], right);
        Assert.Equal((100, 0, 0), (figures["ledger"].F1, figures["whole"].F1, figures["exact content"].F1));
        Assert.Equal((100, 100 * (2.0 / 3)), (figures["token content"].Precision, figures["token content"].Recall));
    }

    // "that" is 4 of 12 characters.
    [Fact]
    public void Add_ContentMuchShorter_IsWrong() => Assert.Equal(0, Score([Poe], [Poe with { Content = Spans("that") }], out _)["ledger"].F1);

    // Half is enough: 6 of 12.
    [Fact]
    public void Add_HalfOfContent_IsRight() => Assert.Equal(100, Score([Poe], [Poe with { Content = Spans("rained") }], out _)["ledger"].F1);

    // "“we go,”" has 7 characters that are not space; "we" is 2 of them, "we go" 4.
    [Theory]
    [InlineData("“we", 100, 0)]
    [InlineData("“", 0, 0)]
    [InlineData("“we go,", 100, 100)]
    public void Add_PartOfQuotation_IsFoundByItsShare(string content, double loose, double strict)
    {
        var figures = Score([Roe], [Roe with { Content = Spans(content) }], out _);
        Assert.Equal((loose, strict), (figures["quoted >0.3"].F1, figures["quoted >0.8"].F1));
    }

    [Fact]
    public void Add_TwoFoundForOne_CountsOne()
    {
        var figures = Score([Poe], [Poe with { Content = Spans("it rained") }, Poe], out var right);
        Assert.Equal([false, true], right);
        Assert.Equal((50, 100), (figures["ledger"].Precision, figures["ledger"].Recall));
    }

    [Fact]
    public void Figures_SeveralArticles_AreCountedTogether()
    {
        var scorer = new AttributionScorer();
        scorer.Add(Text, [Roe, Poe], [Roe]);
        scorer.Add(Text, [Roe], [Roe, Poe]);
        var ledger = scorer.Figures()[0];
        Assert.Equal(("ledger", 100 * (2.0 / 3), 100 * (2.0 / 3)), (ledger.Name, ledger.Precision, ledger.Recall));
    }

    private static Dictionary<string, Figure> Score(BratAttribution[] gold, BratAttribution[] found, out IReadOnlyList<bool> right)
    {
        var scorer = new AttributionScorer();
        right = scorer.Add(Text, gold, found);
        return scorer.Figures().ToDictionary(f => f.Name);
    }

    private static BratAttribution Of(string? source, string? cue, string content) => new(Spans(source), Spans(cue), Spans(content));

    private static IReadOnlyList<TextSpan> Spans(string? words)
    {
        var at = words is null ? 0 : Text.IndexOf(words, StringComparison.Ordinal);
        return words is null ? [] : [new TextSpan(at, at + words.Length)];
    }
}
