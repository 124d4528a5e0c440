using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles;

public class OutletRefrainsTests
{
    private const string Refrain = "Harbour News is read by forty towns along the coast.";

    private static readonly string[] Stories = ["The quay is to be widened.", "The ferry was late again.", "The lighthouse is for sale.", "The market has a new roof."];

    private static Article Of(string story, string? url = "https://harbour.example/1", params string[] after)
    {
        var texts = (string[])["Headline", story, .. after];
        var text = string.Join("\n\n", texts);
        var at = 0;
        var blocks = new List<Block>();
        foreach (var part in texts)
        {
            blocks.Add(new Block(at == 0 ? BlockKind.Title : BlockKind.Paragraph, new TextSpan(at, at + part.Length)));
            at += part.Length + 2;
        }

        return new Article { Source = "test", Text = text, Blocks = blocks, Url = url };
    }

    [Fact]
    public void Mark_SameEndInMostArticlesOfAnOutlet_IsFurniture()
    {
        var run = Stories.Select(s => Of(s, after: Refrain)).ToArray();

        var marked = OutletRefrains.Mark(run);

        Assert.All(marked, a => Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Furniture], a.Blocks.Select(b => b.Kind)));
        Assert.Equal(run.Select(a => a.Id), marked.Select(a => a.Id));
    }

    [Fact]
    public void Mark_SharedParagraphInTheMiddle_IsTheStorys()
    {
        var run = Stories.Select(s => Of(s, after: [Refrain, s + " That was on Monday."])).ToArray();

        Assert.All(OutletRefrains.Mark(run), a => Assert.DoesNotContain(a.Blocks, b => b.Kind == BlockKind.Furniture));
    }

    [Fact]
    public void Mark_OtherOutletsOrTooFewArticles_LeavesAllAsItIs()
    {
        Article[] run = [Of(Stories[0], "https://a.example/1", Refrain), Of(Stories[1], "https://b.example/1", Refrain), Of(Stories[2], "https://a.example/2", Refrain), Of(Stories[3], null, Refrain)];

        Assert.Equal(run, OutletRefrains.Mark(run));
    }

    [Fact]
    public void Mark_OneStorySeveralTimes_IsNotItsOwnRefrain()
    {
        var run = Enumerable.Repeat(Of(Stories[0], after: Refrain), 5).ToArray();

        Assert.Equal(run, OutletRefrains.Mark(run));
    }
}
