using AngleSharp.Html.Parser;
using Rapporteur.Articles.Html.Blocks;

namespace Rapporteur.Tests.Articles.Html.Blocks;

public class StoryPartsTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("A long paragraph of the story. ", 20));

    private static (IReadOnlyList<PageBlock> Blocks, bool[] IsStory) Page(params (int Count, string Text, bool IsStory)[] runs)
    {
        var all = runs.SelectMany(r => Enumerable.Range(0, r.Count).Select(i => (Text: $"{i} {r.Text}", r.IsStory))).ToArray();
        var html = string.Concat(all.Select(a => $"<p>{a.Text}</p>"));
        return (BlockWalker.Walk(new HtmlParser().ParseDocument(html).Body!), [.. all.Select(a => a.IsStory)]);
    }

    [Fact]
    public void Trim_ShortPartFarBelow_IsTakenBack()
    {
        var (blocks, isStory) = Page((5, Long, true), (60, "Another story", false), (1, "About this site.", true));

        StoryParts.Trim(blocks, isStory);

        Assert.Equal(5, isStory.Count(s => s));
        Assert.DoesNotContain(true, StoryParts.Within(isStory)[5..]);
    }

    [Fact]
    public void Trim_LongPartFarBelow_IsKeptAndWhatIsBetweenIsNotWithin()
    {
        var (blocks, isStory) = Page((5, Long, true), (60, "Another story", false), (4, Long, true));

        StoryParts.Trim(blocks, isStory);

        Assert.Equal(9, isStory.Count(s => s));
        Assert.Equal(isStory, StoryParts.Within(isStory));
    }

    [Fact]
    public void Trim_ShortPartBehindABox_IsKept()
    {
        var (blocks, isStory) = Page((5, Long, true), (10, "Read also", false), (1, "That is all.", true));

        StoryParts.Trim(blocks, isStory);

        Assert.Equal(6, isStory.Count(s => s));
        Assert.DoesNotContain(false, StoryParts.Within(isStory));
    }
}
