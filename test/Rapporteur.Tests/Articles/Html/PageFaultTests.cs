using System.Text;
using Rapporteur.Articles;
using static Rapporteur.Tests.Articles.Html.NewsPage;

namespace Rapporteur.Tests.Articles.Html;

/// <summary>Faults that readers of pages are known for, each with a page of our own that has it.</summary>
public class PageFaultTests
{
    [Fact]
    public void Read_OrdinaryPage_GivesTheStoryAlone()
    {
        var article = Texts.ReadPage(Of(Story));

        Assert.Equal(Paragraphs, article.Body());
        Assert.Equal(Headline, article.Title);
        Assert.Equal([(BlockKind.Title, Headline)], article.Blocks().Take(1));
    }

    [Fact]
    public void Read_ParagraphInLayoutTable_GoesOnAfterItsInlineElements()
    {
        const string line = "The council put the rate r at four, the middle of what it had asked, and −3r of what the union feared, its chair said.";
        var cells = string.Concat(Paragraphs.Select(p => $"<p>{p}</p>"));

        var article = Texts.ReadPage(Of($"<table width=\"600\"><tr><td>{cells}<p>The council put the rate <i>r</i> at four, the middle of what it had asked, and −3<i>r</i> of what the union feared, its chair said.</p></td></tr></table>"));

        Assert.Equal([.. Paragraphs, line], article.Body());
    }

    [Fact]
    public void Read_TextBetweenParagraphAndHeading_IsNeitherGluedNorDoubled()
    {
        var article = Texts.ReadPage(Of($"<p>{Paragraphs[0]}</p><p>{Paragraphs[1]}</p><p>The vote was close</p>This stands loose between two elements, and is read once.<div><h4>There is more to come</h4><p>The council meets again in May, when the plan of the works is to be shown to the public.</p></div><p>{Paragraphs[2]}</p><p>{Paragraphs[3]}</p>"));

        var text = string.Join('\n', article.Body());
        Assert.Contains("The vote was close\nThis stands loose between two elements, and is read once.\nThere is more to come\nThe council meets again", text, StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("stands loose", StringComparison.Ordinal), text.LastIndexOf("stands loose", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LooseTextOnASmallPage_IsNotGlued()
    {
        var article = Texts.ReadPage("<html><body><article><p>First</p>This gets squished in other readers.<div><h4>There is more</h4><p>And it is read.</p></div></article></body></html>");

        Assert.Equal("First\n\nThis gets squished in other readers.\n\nThere is more\n\nAnd it is read.", article.Text);
    }

    [Fact]
    public void Read_ListRightInTheBody_IsKept()
    {
        var article = Texts.ReadPage("<html><body><h1>What the bill provides</h1><ul><li><span>A wider quay for the ferries of the town.</span></li><li><span>A wall against the storms of winter.</span></li><li><span>A berth for each of forty boats.</span></li></ul></body></html>");

        Assert.Equal(3, article.Blocks.Count(b => b.Kind == BlockKind.ListItem));
    }

    [Fact]
    public void Read_ShortArticleElement_ComesOutOnce()
    {
        var article = Texts.ReadPage("<html><head><title>Ferry is late</title></head><body><article><h1>Ferry is late</h1><p>The evening ferry will be an hour late.</p><p>The morning ferry goes as planned.</p></article></body></html>");

        Assert.Equal("Ferry is late\n\nThe evening ferry will be an hour late.\n\nThe morning ferry goes as planned.", article.Text);
    }

    [Theory]
    [InlineData("<ul>", "<li><span>", "</span></li>", "</ul>")]
    [InlineData("<ol>", "<li><p>", "</p></li>", "</ol>")]
    public void Read_ProvisionsInAList_AreKept(string open, string before, string after, string close)
    {
        string[] items = ["a wider quay, paid for by the ferry company and the town in equal parts;", "a wall against the storms of the winter, one metre higher than the old one;", "a berth for each of the forty boats that land their catch in the harbour."];

        var article = Texts.ReadPage(Of($"{Story}<p>The bill provides for three things:</p>{open}{string.Concat(items.Select(i => before + i + after))}{close}<p>It goes to the second chamber in June, where the opposition has a majority of two.</p>"));

        Assert.Equal(items, article.Blocks().Where(b => b.Kind == BlockKind.ListItem).Select(b => b.Text));
    }

    [Fact]
    public void Read_StoryInSeveralContainers_IsReadWhole()
    {
        var parts = string.Concat(Paragraphs.Chunk(2).Select((p, i) => $"<section class=\"chapter\"><div class=\"grid\"><div class=\"column body-text\">{string.Concat(p.Select(x => $"<p>{x}</p>"))}</div></div></section><div class=\"ad-slot\">Advertisement</div>"));

        Assert.Equal(Paragraphs, Texts.ReadPage(Of(parts, "<div class=\"page-content\">", "</div>")).Body());
    }

    [Fact]
    public void Read_StoryInAnAside_IsReadAndTheConsentIsNot()
    {
        var consent = "<div class=\"cookie-consent\"><h2>We value your privacy</h2><p>We and our partners store and read information on your device, such as cookies, and use it to show you advertisements that fit you, to measure them, and to learn about those who see them.</p><p>You can accept all of it, or choose what you allow, and change that at any time in the settings at the end of each page of this site.</p></div>";

        var article = Texts.ReadPage(Of(Story, "<aside class=\"text\">", "</aside>", consent));

        Assert.Equal(Paragraphs, article.Body());
    }

    [Fact]
    public void Read_SignUpBoxLongerThanTheLead_IsNotTheStory()
    {
        var box = "<div class=\"newsletter-signup\"><h3>Get the harbour in your inbox</h3><p>Sign up for our newsletter, which brings you the news of the harbour, the tides of the week and the best of our pictures each morning before the first ferry leaves, free of charge, and with one click to leave it again.</p><form><input type=\"email\"><button>Sign up</button></form></div>";

        var article = Texts.ReadPage(Of($"<p>{Paragraphs[0]}</p>{box}{string.Concat(Paragraphs.Skip(1).Select(p => $"<p>{p}</p>"))}"));

        Assert.Equal(Paragraphs, article.Body());
    }

    [Fact]
    public void Read_HeadlinesUnderTheStory_AreLeftOut()
    {
        var links = "<div class=\"latest-news\"><h3>Latest news</h3><ul><li><a href=\"/4\">Harbour pilots fear for their jobs as ships grow</a></li><li><a href=\"/5\">Town hall clock stops for the third time this year</a></li><li><a href=\"/6\">Two boats collide in the fog, nobody is hurt</a></li></ul></div>";

        Assert.Equal(Paragraphs, Texts.ReadPage(Of(Story + links)).Body());
    }

    [Fact]
    public void Read_LeadAndEndInOtherContainers_AreKept()
    {
        var story = $"<div class=\"lead-text\"><p>{Paragraphs[0]}</p></div><div class=\"main-text\">{string.Concat(Paragraphs.Skip(1).Take(3).Select(p => $"<p>{p}</p>"))}</div><div class=\"text-end\"><p>{Paragraphs[4]}</p></div>";

        Assert.Equal(Paragraphs, Texts.ReadPage(Of(story)).Body());
    }

    [Fact]
    public void Read_ParagraphThatIsOneLink_IsKept()
    {
        const string linked = "The court’s report on the berths of the fishermen, which the union had asked for in January, was published in full on Monday.";

        var article = Texts.ReadPage(Of($"<p>{Paragraphs[0]}</p><p>{Paragraphs[1]}</p><p><a href=\"/court.pdf\">{linked}</a></p><p>{Paragraphs[2]}</p><p>{Paragraphs[3]}</p>"));

        Assert.Contains(linked, article.Body());
    }

    [Fact]
    public void Read_SmallCapitalsAtTheStart_StayOneWord()
    {
        var article = Texts.ReadPage(Of($"<p>K<small>evin mccarthy’s</small> stint as harbour master ended on Friday, after nine months in which two of his deputies had left.</p>{Story}"));

        Assert.StartsWith("Kevin mccarthy’s stint as harbour master", article.Body()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DatelineInItsOwnElement_IsKept()
    {
        var article = Texts.ReadPage(Of($"<p><span class=\"dateline\">TUNIS, March 25, 2024 (Agency) — </span>{Paragraphs[0]}</p>{string.Concat(Paragraphs.Skip(1).Select(p => $"<p>{p}</p>"))}"));

        Assert.Contains("TUNIS, March 25, 2024 (Agency) — The harbour council", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aria-hidden=\"true\"")]
    [InlineData("style=\"visibility:hidden\"")]
    [InlineData("style=\"opacity:0\" class=\"story-text js-loading\"")]
    public void Read_StoryThatIsHiddenUntilAScriptRuns_IsRead(string attributes) =>
        Assert.Equal(Paragraphs, Texts.ReadPage(Of(Story, $"<div {attributes}>", "</div>")).Body());

    [Fact]
    public void Read_Paywall_IsNotTheStory()
    {
        var wall = "<div class=\"paywall-offer\"><h3>Read on with a subscription</h3><p>You have read your last free article of this month. Subscribe for one coin a week to read all of our news, and leave at any time.</p><ul><li>All articles on all of your devices</li><li>The printed paper as a file each morning</li></ul><a href=\"/subscribe\">Subscribe</a></div>";

        Assert.Equal(Paragraphs.Take(3), Texts.ReadPage(Of(string.Concat(Paragraphs.Take(3).Select(p => $"<p>{p}</p>")) + wall)).Body());
    }

    [Fact]
    public void Read_Captions_AreCaptions()
    {
        const string first = "The northern quay in the summer of last year, before the storm.";
        const string second = "Mayor Jane Roe after the vote.";

        var article = Texts.ReadPage(Of($"<figure><img src=\"q.jpg\" alt=\"\"><figcaption>{first}</figcaption></figure><p>{Paragraphs[0]}</p><p>{Paragraphs[1]}</p><div class=\"image\"><img src=\"m.jpg\" alt=\"\"><p class=\"image-caption\">{second}</p></div>{string.Concat(Paragraphs.Skip(2).Select(p => $"<p>{p}</p>"))}"));

        Assert.Equal(Paragraphs, article.Body());
        Assert.Equal([first, second], article.Blocks().Where(b => b.Kind == BlockKind.Caption).Select(b => b.Text));
    }

    [Fact]
    public void Read_LiveBlog_KeepsItsEntriesInOrder()
    {
        var entries = string.Concat(Paragraphs.Select((p, i) => $"<div class=\"liveblog-entry\"><time datetime=\"2024-03-25T1{i}:00:00Z\">1{i}:00</time><h3>Entry number {i} of the day</h3><p>{p}</p></div>"));

        var body = Texts.ReadPage(Of(entries, "<div class=\"liveblog\">", "</div>")).Body();

        Assert.Equal(Paragraphs, body.Intersect(Paragraphs));
    }

    [Fact]
    public void Read_Amp_GivesTheStory()
    {
        var page = $"<!doctype html><html ⚡ lang=\"en\"><head><meta charset=\"utf-8\"><title>{Headline}</title></head><body><amp-sidebar id=\"menu\" layout=\"nodisplay\"><ul><li><a href=\"/news\">News</a></li></ul></amp-sidebar><article><h1>{Headline}</h1><amp-img src=\"q.jpg\" width=\"2\" height=\"1\"></amp-img>{Story}</article></body></html>";

        Assert.Equal(Paragraphs, Texts.ReadPage(page).Body());
    }

    [Fact]
    public void Read_TableOfResults_IsATable()
    {
        var article = Texts.ReadPage(Of($"<p>{Paragraphs[0]}</p><p>{Paragraphs[1]}</p><table><tr><th>Party</th><th>For</th><th>Against</th></tr><tr><td>Harbour List</td><td>11</td><td>0</td></tr><tr><td>Town Union</td><td>2</td><td>8</td></tr></table><p>{Paragraphs[2]}</p><p>{Paragraphs[3]}</p>"));

        Assert.Contains(article.Blocks(), b => b.Kind == BlockKind.Table && b.Text.Contains("Town Union 2 8", StringComparison.Ordinal));
        Assert.Equal(Paragraphs.Take(4), article.Body());
    }

    [Fact]
    public void Read_BytesOfWindows1252_HaveTheirLetters()
    {
        var page = Of(Story.Replace("Mayor", "Mööse-Mayor", StringComparison.Ordinal)).Replace("utf-8", "iso-8859-1", StringComparison.Ordinal);

        var article = Texts.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(page));

        Assert.Contains("Mööse-Mayor Jane Roe", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PostsAmidTheStory_StandInTheirPlace()
    {
        const string post = "<blockquote class=\"twitter-tweet\"><p lang=\"en\">The quay is open again.</p>&mdash; Harbour Town (@harbourtown) <a href=\"https://twitter.com/harbourtown/status/1772300000000000001\">March 25, 2024</a></blockquote>";

        var article = Texts.ReadPage(Of($"{post}<p>{Paragraphs[0]}</p><p>{Paragraphs[1]}</p>{post.Replace("1772300000000000001", "1772300000000000002", StringComparison.Ordinal).Replace("open again", "closed once more", StringComparison.Ordinal)}<p>{Paragraphs[2]}</p><p>{Paragraphs[3]}</p>"));

        Assert.Equal(["1772300000000000001", "1772300000000000002"], article.Blocks.Where(b => b.Kind == BlockKind.Post).Select(b => b.Post!.Id));
        Assert.Equal(Paragraphs.Take(4), article.Body());
    }
}
