using CsCheck;
using Rapporteur.Language;
using Rapporteur.Language.Trees;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Trees;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Statements.Trees;

public sealed class TreeTraitReaderTests
{
    [Fact]
    public void Read_ComplementClause_HangsOnTheReportingWordByOneBranch()
    {
        var (document, trees) = Sentence("Roe/1/nsubj said/-1/root that/4/mark talks/4/nsubj failed/1/ccomp ./1/punct");

        var places = Read(document, trees, reporting: 1);

        Assert.All([2, 3, 4], i => Assert.Equal((1, 4), (places[i].Governor, places[i].Branch)));
        Assert.Equal((0, 1), (places[4].BranchSteps, places[3].BranchSteps));
        Assert.Equal((1, 0), (places[0].Governor, places[0].Branch));
        Assert.Equal(TreeTraits.None, places[1].Governor);
        Assert.Equal((2, 4), (places[4].First, places[4].Last));
        Assert.All(places, p => Assert.Equal(TreeTraits.None, p.Reported));
    }

    [Fact]
    public void Read_ReportingClauseBehind_IsSeenFromWhatIsReported()
    {
        var (document, trees) = Sentence("Talks/1/nsubj failed/-1/root ,/1/punct Roe/4/nsubj said/1/parataxis ./1/punct");

        var places = Read(document, trees, reporting: 4);

        Assert.All([0, 1, 2], i => Assert.Equal(1, places[i].Reported));
        Assert.Equal((1, 0), (places[0].ReportedSteps, places[1].ReportedSteps));
        Assert.Equal(4, places[1].Reporting);
        Assert.Equal((4, 3), (places[3].Governor, places[3].Branch));
        Assert.Equal(TreeTraits.None, places[3].Reported);
        Assert.Equal(TreeTraits.None, places[4].Reported);
        Assert.Equal((3, 4), (places[4].First, places[4].Last));
    }

    [Fact]
    public void Read_Dependents_AreSeenAsBits()
    {
        var (document, trees) = Sentence("Roe/1/nsubj said/-1/root so/1/obj");

        Assert.Equal(DependentKinds.Of("nsubj") | DependentKinds.Of("obj"), Read(document, trees, reporting: 1)[1].Dependents);
    }

    [Fact]
    public void Read_ChainOfTenThousandWords_TakesLittleTime()
    {
        var document = Pages.Of(string.Concat(Enumerable.Repeat("so ", 10_000)).TrimEnd());
        var n = document.Tokens.Count;
        var heads = new int[n];
        var relations = new string[n];
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                heads[i] = i == sentence.Start ? TreeLayer.NoHead : i - 1;
                relations[i] = "ccomp";
            }
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read(document, new TreeLayer(heads, relations), reporting: 0);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Between_AnyTwoWords_IsTheSameWayWhereverTheyStand() =>
        Gen.Int[0, 5].Select(Gen.Int[0, 5]).Sample((a, b) =>
        {
            var (document, trees) = Sentence("Roe/1/nsubj said/-1/root that/4/mark talks/4/nsubj failed/1/ccomp ./1/punct");
            var (moved, movedTrees) = Sentence("Roe/1/nsubj said/-1/root that/4/mark talks/4/nsubj failed/1/ccomp ./1/punct", before: "They met.");
            var shift = moved.Tokens.Count - document.Tokens.Count;

            Assert.Equal(Way(document, trees, a, b), Way(moved, movedTrees, a + shift, b + shift));
        });

    [Fact]
    public void Between_WordsOfTwoSentences_AreApart()
    {
        var (document, trees) = Sentence("Roe/1/nsubj left/-1/root ./1/punct", before: "They met.");

        Assert.Equal(TreePaths.Apart, Way(document, trees, 0, 4));
        Assert.NotEqual(Way(document, trees, 3, 4), Way(document, trees, 4, 3));
    }

    [Fact]
    public void HeadOf_Span_IsTheWordThatHangsOutside()
    {
        var (document, trees) = Sentence("Roe/1/nsubj said/-1/root that/4/mark talks/4/nsubj failed/1/ccomp ./1/punct");

        Assert.Equal(4, TreePaths.HeadOf(Read(document, trees, reporting: 1), new TokenRange(2, 5)));
    }

    private static ulong Way(Document document, TreeLayer trees, int a, int b) =>
        TreePaths.Between(TreeTraitReader.Read(document, trees, TraitReader.Read(document)), TraitReader.Read(document), a, b);

    private static TreeTraits[] Read(Document document, TreeLayer trees, int reporting)
    {
        var traits = TraitReader.Read(document);
        traits[reporting].CueRate = CueLexicon.Strong;
        return TreeTraitReader.Read(document, trees, traits);
    }

    // Words as "form/head/relation", heads counted within the sentence; a sentence before it is a flat tree.
    private static (Document Document, TreeLayer Trees) Sentence(string words, string? before = null)
    {
        var parts = words.Split(' ').Select(w => w.Split('/')).ToList();
        var text = string.Join(' ', parts.Select(p => p[0]));
        var document = Pages.Of(before is null ? text : before + " " + text);
        var shift = document.Tokens.Count - parts.Count;
        var heads = Enumerable.Range(0, shift).Select(i => i == 0 ? TreeLayer.NoHead : 0)
            .Concat(parts.Select(p => int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture)).Select(h => h < 0 ? h : h + shift));
        var relations = Enumerable.Range(0, shift).Select(i => i == 0 ? "root" : "dep").Concat(parts.Select(p => p[2]));
        var trees = new TreeLayer([.. heads], [.. relations]);
        Assert.True(trees.AreTreesOf(document.Sentences));
        return (document, trees);
    }
}
