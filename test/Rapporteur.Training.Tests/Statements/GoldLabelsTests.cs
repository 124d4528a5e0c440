using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Statements;

public sealed class GoldLabelsTests
{
    [Theory]
    [InlineData("[Roe:1] <said:1> {that it rained:1}.", "SCKkkO")]
    [InlineData("{“We go,”:1} [Ann Roe:1] <said:1>, {“and stay.”:1}", "KkkkkSsCBKkkkk")]
    [InlineData("It rained. [Roe:1] <did not say:1> {why:1}.", "OOOSCccKO")]
    [InlineData("[Roe:1] <said:1> {yes:1} {no:2} <said:2> [Poe:2].", "SCKKCSO")]
    public void Of_Attributions_AreLabels(string marked, string labels) =>
        Assert.Equal(labels, Labels(Marked.Article(marked)));

    [Fact]
    public void Of_ContentOverParagraphs_IsOpenedAgain()
    {
        var article = Marked.Article("[Roe:1] <said:1>: {“We go.\n“We stay.”:1}\n");
        Assert.Equal("SCBKkkkKkkkk", Labels(article));
    }

    [Fact]
    public void Of_AttributionInAnother_IsPartOfTheOuterContent()
    {
        var article = Marked.Article("[Roe:1] <said:1> {that Poe had denied it:1}.");
        var inner = Marked.Article("Roe said that [Poe:1] <had denied:1> {it:1}.");
        Assert.Equal("SCKkkkkO", Labels(article with { Attributions = [.. inner.Attributions, .. article.Attributions] }));
    }

    [Theory]
    [InlineData("{“We go,”:1} [Ann Roe:1] <said:1>, {“and stay.”:1} It rained.\n[He:2] <left no doubt:2> {that it was late:2}.")]
    [InlineData("<According to:1> [the mayor of Port Roe:1], {the quay:1}, old as it is, {is safe:1}.")]
    [InlineData("{The quay is safe:1}, [two:1] <said:1>. [Three:2] <disagreed:2>.")]
    public void Of_TokenAlignedSpans_ComeBackFromLabels(string marked)
    {
        var article = Marked.Article(marked);
        var document = Document.Of(article.Article);
        var labels = GoldLabels.Of(document, article.Attributions);
        var spans = new List<RoleSpan>();
        foreach (var view in SpanFinder.Views(document, TraitReader.Read(document)))
        {
            SpanFinder.Cut(view, labels.AsSpan(view.Range.Start, view.Length), [], spans);
        }

        foreach (var (role, gold) in new[]
        {
            (Role.Source, article.Attributions.SelectMany(a => a.Source)),
            (Role.Cue, article.Attributions.SelectMany(a => a.Cue)),
            (Role.Content, article.Attributions.SelectMany(a => a.Content)),
        })
        {
            Assert.Equal(gold.Order(), spans.Where(s => s.Role == role).Select(s => document.SpanOf(s.Tokens)).Order());
        }
    }

    private static string Labels(Rapporteur.Training.Brat.BratArticle article) =>
        string.Concat(GoldLabels.Of(Document.Of(article.Article), article.Attributions).Select(l => "OSsCcKkB"[(int)l]));
}
