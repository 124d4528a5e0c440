using System.Diagnostics;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Forms;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Language;
using Rapporteur.Tests.Statements.Linking;

namespace Rapporteur.Tests.Statements.Forms;

public sealed class FormRulesTests
{
    [Theory]
    [InlineData("“A fine day for the valley.” — Governor Roe")]
    [InlineData("“A fine day for the valley.” —Governor Roe")]
    [InlineData("“A fine day for the valley.” – Governor Roe.")]
    [InlineData("“A fine day for the valley.” -- Governor Roe, in a letter")]
    [InlineData("\"A fine day for the valley.\" - Governor Roe, leader of the house")]
    [InlineData("“A fine day for the valley.” — Governor Roe (by telephone)")]
    public void Apply_SignatureInParagraph_IsSource(string text) =>
        Assert.Matches("^Governor Roe \\| (—|–|--|-) \\| .A fine day for the valley\\..$", Assert.Single(Found(text)));

    [Theory]
    [InlineData("— Ann Poe, member of the town council", "Ann Poe")]
    [InlineData("-- Ann Poe", "Ann Poe")]
    [InlineData("—The Rev. Ann Poe of the Hill Church", "The Rev. Ann Poe of the Hill Church")]
    [InlineData("– Ann Poe.", "Ann Poe")]
    public void Apply_SignatureInNextParagraph_IsSource(string signature, string name) => Assert.Equal(
        $"{name} | {signature[..signature.IndexOfAny(['A', 'T'])].Trim()} | “We have waited for it since spring.”",
        Assert.Single(Found("“We have waited for it since spring.”", signature)));

    [Fact]
    public void Apply_SignatureUnderQuotationOverParagraphs_TakesAllOfIt() => Assert.Equal(
        "Ann Poe | — | “We gave them a month. / “They gave us nothing. / “It is over.”",
        Assert.Single(Found("“We gave them a month.", "“They gave us nothing.", "“It is over.”", "— Ann Poe")));

    [Fact]
    public void Apply_SignatureBehindProse_TakesTheQuotationAlone() => Assert.Equal(
        "Ann Poe | — | “a mess from the first day”", Assert.Single(Found("The plan was “a mess from the first day” — Ann Poe")));

    [Theory]
    [InlineData("The harbour was closed again, he wrote — a blow for the town.")]
    [InlineData("“The harbour was closed again” — a blow for the town.")]
    [InlineData("“The harbour was closed again” — and Governor Roe, who had been told of it on Monday, did nothing at all about it.")]
    [InlineData("“The harbour was closed again” — who would have thought!")]
    [InlineData("“The harbour was closed again” — “and for good this time”")]
    [InlineData("WASHINGTON — The senate voted on Monday.")]
    [InlineData("WASHINGTON — Senator Roe")]
    [InlineData("“Slim” — Ann Poe")]
    [InlineData("No quotation at all. — Ann Poe")]
    [InlineData("“An open quotation that never ends. — Ann Poe")]
    public void Apply_DashInProse_IsNoSignature(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("- Roe called it “a very poor plan”", "- Poe Agrees")]
    [InlineData("— “We will not move from here.”", "— “Nobody asked you to move.”")]
    [InlineData("— “We will not move from here.”", "— Nobody Asked")]
    [InlineData("- “We will not move from here.”", "- Another item")]
    public void Apply_ListOrDialogue_IsNoSignature(params string[] items)
    {
        Assert.Empty(Found(items));
        var document = Pages.Of([.. items.Select(i => (BlockKind.ListItem, i))]);
        Assert.Empty(FormRules.Apply(document, TraitReader.Read(document), []).Fixed);
    }

    [Fact]
    public void Apply_QuotationThenDatelineInNextParagraph_IsNoSignature() =>
        Assert.Empty(Found("“We have waited for it since spring.”", "PORT ROE — The harbour was closed again on Monday, the third time."));

    [Theory]
    [InlineData("SMITH: We will vote tonight.", "SMITH | : | We will vote tonight.")]
    [InlineData("MR. EARNEST: Thank you all.", "MR. EARNEST | : | Thank you all.")]
    [InlineData("SEN. ANN POE: No.", "SEN. ANN POE | : | No.")]
    [InlineData("Q: What next?", "Q | : | What next?")]
    [InlineData("A: A vote.", "A | : | A vote.")]
    [InlineData("“SMITH: We will vote tonight.”", "SMITH | : | We will vote tonight.”")]
    public void Apply_Turn_IsSpeakersContent(string text, string turn) => Assert.Equal(turn, Assert.Single(Found(text)));

    [Theory]
    [InlineData("NOTE that the vote was put off.")]
    [InlineData("NOTE: This story was changed on Monday.")]
    [InlineData("EDITOR'S NOTE: This story was changed on Monday.")]
    [InlineData("CORRECTION: The vote was on Monday.")]
    [InlineData("Roe: not in capitals, so left to the model.")]
    [InlineData("B: no letter of an interview.")]
    [InlineData("10:30 on Monday")]
    [InlineData("PLAN 9: A house by the sea.")]
    [InlineData("A LONG HEADING OF MORE THAN SIX WORDS: it goes on.")]
    [InlineData("SMITH:")]
    [InlineData(": no speaker")]
    public void Apply_OtherColon_IsNoTurn(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Apply_LeadInBeforeQuotation_IsSource() => Assert.Equal(
        "Chair Roe | : | “We will vote tonight.”", Assert.Single(Found("From Chair Roe:", "“We will vote tonight.”")));

    [Theory]
    [InlineData("From Chair Roe:", "The house will vote tonight.")]
    [InlineData("From here on:", "“We will vote tonight.”")]
    [InlineData("Says Chair Roe:", "“We will vote tonight.”")]
    [InlineData("A quiet evening.", "From Chair Roe:")]
    public void Apply_OtherLine_IsNoLeadIn(params string[] paragraphs) => Assert.Empty(Found(paragraphs));

    [Theory]
    [InlineData(BlockKind.Post)]
    [InlineData(BlockKind.Byline)]
    [InlineData(BlockKind.Dateline)]
    public void Apply_BlocksThatAreNotRead_HaveNoForm(BlockKind kind)
    {
        var document = Pages.Of((kind, "SMITH: We will vote tonight."));
        Assert.Empty(FormRules.Apply(document, TraitReader.Read(document), []).Fixed);
    }

    [Fact]
    public void Apply_SpansOfForm_AreTakenFromTheLinker()
    {
        var scene = MarkedScene.Of("[Roe] <said> {it was late}.", "“{We have waited} for it since spring.” — [Ann Poe]");
        var (settled, left) = FormRules.Apply(scene.Document, scene.Traits, scene.Spans);
        Assert.Single(settled);
        Assert.Equal(scene.Spans.Take(3), left);
    }

    // A turn that a signature follows, a lead-in to a signed quotation: one reading of each passage.
    [Theory]
    [InlineData("SMITH: “We have waited for it since spring.”", "— Ann Smith")]
    [InlineData("From Chair Roe:", "“We have waited for it since spring.”", "— Chair Roe")]
    [InlineData("From Chair Roe:", "“SMITH: We have waited for it since spring.”")]
    public void Apply_FormsThatOverlap_LeaveNoTokenInTwo(params string[] paragraphs)
    {
        var document = Pages.Of(paragraphs);
        var tokens = FormRules.Apply(document, TraitReader.Read(document), []).Fixed
            .SelectMany(p => p.Contents.Append(p.Cue!).Append(p.Source!))
            .SelectMany(s => Enumerable.Range(s.Tokens.Start, s.Tokens.Length)).ToList();
        Assert.NotEmpty(tokens);
        Assert.Equal(tokens.Count, tokens.Distinct().Count());
    }

    [Fact]
    public void Apply_ManySignatures_TakesLinearTime()
    {
        var document = Pages.Of([.. Enumerable.Repeat("“A fine day for us.” — Ann Poe", 40_000)]);
        var traits = TraitReader.Read(document);
        var clock = Stopwatch.StartNew();
        Assert.Equal(40_000, FormRules.Apply(document, traits, []).Fixed.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Apply_SignatureUnderVeryLongQuotation_TakesLinearTime()
    {
        var document = Pages.Of([.. Enumerable.Repeat("“We wait.", 100_000), "“It is over.”", "— Ann Poe"]);
        var traits = TraitReader.Read(document);
        var clock = Stopwatch.StartNew();
        Assert.Equal(100_001, Assert.Single(FormRules.Apply(document, traits, []).Fixed).Contents.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("“Yes,” snapped Ana.", "Ana | snapped | “Yes,”")]
    [InlineData("“Will it open?” asked the mayor.", "the mayor | asked | “Will it open?”")]
    [InlineData("“No,” Mei repeated.", "Mei | repeated | “No,”")]
    public void Apply_BareClauseBehindQuotation_IsItsAttribution(string text, string attribution) =>
        Assert.Equal(attribution, Assert.Single(Found(text)));

    [Fact]
    public void Apply_ClauseWhoseSourceIsKnown_IsLeftToTheLinker()
    {
        var scene = MarkedScene.Of("{“Yes,”} <snapped> [Ana].");
        var (settled, left) = FormRules.Apply(scene.Document, scene.Traits, scene.Spans);
        Assert.Empty(settled);
        Assert.Equal(scene.Spans, left);
    }

    private static IEnumerable<string> Found(params string[] paragraphs)
    {
        var document = Pages.Of(paragraphs);
        return FormRules.Apply(document, TraitReader.Read(document), []).Fixed.Select(p => MarkedScene.Describe(document, p));
    }
}
