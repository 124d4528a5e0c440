using System.Text;
using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Containers.Feeds;

public class FeedFormatTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet href="x.xsl"?>
        <!-- made by hand -->
        <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <title>The Harbour Post &amp; Mail</title>
          <atom:link rel="self" href="https://news.example/feed.xml"/>
          <link>https://news.example/</link>
          <language>en-GB</language>
          <item>
            <title>Quay &#8216;to open&#8217; in May</title>
            <link>https://news.example/quay</link>
            <dc:creator><![CDATA[Jane Roe and John Doe]]></dc:creator>
            <pubDate>Mon, 25 Mar 2024 10:15:30 +0100</pubDate>
            <category>Local</category>
            <category>Sea</category>
            <description>Short.</description>
            <c:encoded><![CDATA[<p>The council voted to widen the quay.</p><p>It said a]] > b and </item> is text.</p>]]></c:encoded>
          </item>
          <item>
            <title><![CDATA[Ferry &amp; crew]]></title>
            <guid isPermaLink="true">https://news.example/ferry</guid>
            <author>desk@news.example (Ada Byrne)</author>
            <pubDate>7 Jun 23 09:00 EST</pubDate>
            <description>&lt;p&gt;Crews at the harbour &lt;b&gt;vote&lt;/b&gt; on a strike&lt;/p&gt;</description>
          </item>
        </channel></rss>
        """;

    [Fact]
    public void Open_Rss_GivesEntriesWithHints()
    {
        var articles = Stored.Open(Rss);

        Assert.Equal(["in!1", "in!2"], articles.Select(a => a.Source));
        var (first, second) = (articles[0], articles[1]);
        Assert.Equal("<p>The council voted to widen the quay.</p><p>It said a]] > b and </item> is text.</p>", first.Text());
        Assert.Equal(
            ("https://news.example/quay", "Quay ‘to open’ in May", "2024-03-25T10:15:30+01:00", "The Harbour Post & Mail", "Local", "en-GB"),
            (first.Hints.Url, first.Hints.Title, first.Hints.Published?.ToString(), first.Hints.Publisher, first.Hints.Section, first.Hints.Language));
        Assert.Equal(["Jane Roe", "John Doe"], first.Hints.Byline);
        Assert.Equal(("text/html", true), (first.Hints.MediaType, first.Hints.IsFragment));
        Assert.Equal("<p>Crews at the harbour <b>vote</b> on a strike</p>", second.Text());
        Assert.Equal(("https://news.example/ferry", "Ferry & crew", "2023-06-07T09:00:00-05:00"), (second.Hints.Url, second.Hints.Title, second.Hints.Published?.ToString()));
        Assert.Equal(["Ada Byrne"], second.Hints.Byline);
    }

    [Fact]
    public void Read_Teaser_IsAnArticle() =>
        Assert.Contains("Crews at the harbour vote on a strike", Stored.Open(Rss)[1].Read().Text, StringComparison.Ordinal);

    [Fact]
    public void Read_FragmentOfShortPieces_KeepsThemAll()
    {
        var article = Stored.Only("""
            <rss><channel><item><title>Harbour</title><description><![CDATA[<ul><li>Ferries</li><li>Trains</li></ul><p>Open</p><h2>Tides</h2><p><a href="/a">Low at ten</a></p>]]></description></item></channel></rss>
            """).Read();

        Assert.Equal(["Harbour", "Ferries", "Trains", "Open", "Tides", "Low at ten"], article.Blocks().Select(b => b.Text));
        Assert.Equal("Harbour", article.Title);
    }

    [Theory]
    [InlineData("<p>Quay opens</p>")]
    [InlineData("<h1>Quay opens</h1>")]
    [InlineData("Quay <b>opens</b>")]
    public void Read_FragmentThatSaysTheTitleAlone_IsAnArticle(string content) => Assert.Contains(
        "Quay opens",
        Stored.Only($"<rss><channel><item><title>Quay opens</title><description><![CDATA[{content}]]></description></item></channel></rss>").Read().Text,
        StringComparison.Ordinal);

    [Fact]
    public void Read_Entry_GivesTheArticleItsHints()
    {
        var article = Stored.Open(Rss)[0].Read();

        Assert.Equal(
            ("Quay ‘to open’ in May", "https://news.example/quay", "The Harbour Post & Mail", "2024-03-25T10:15:30+01:00", "Local"),
            (article.Title, article.Url, article.Publisher, article.Published?.ToString(), article.Section));
        Assert.Equal(["Jane Roe", "John Doe"], article.Byline);
    }

    [Fact]
    public void Read_TeaserOfPlainText_HasHints()
    {
        var article = Stored.Only("""
            <rss><channel><title>Post</title><item><title>Quay</title><link>https://news.example/q</link>
            <description>Fish &amp;amp; chips at the quay</description></item></channel></rss>
            """).Read();

        Assert.Equal(("Fish & chips at the quay", "Quay", "https://news.example/q", "Post"), (article.Text, article.Title, article.Url, article.Publisher));
    }

    [Fact]
    public void Open_Rdf_GivesEntries()
    {
        var article = Stored.Only("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example/"><title>Post</title><link>https://news.example/</link><dc:language>fr</dc:language>
            <items><rdf:Seq><rdf:li resource="https://news.example/a"/></rdf:Seq></items></channel>
            <image><title>No title of the feed</title></image>
            <item rdf:about="https://news.example/a"><title>Un quai</title><link>/a</link><description>Le quai ouvre.</description><dc:date>2024-03-25T10:00+01:00</dc:date></item>
            </rdf:RDF>
            """);

        Assert.Equal(
            ("Le quai ouvre.", "https://news.example/a", "Post", "fr", "2024-03-25T10:00:00+01:00"),
            (article.Text(), article.Hints.Url, article.Hints.Publisher, article.Hints.Language, article.Hints.Published?.ToString()));
    }

    [Fact]
    public void Open_Rss091WithDocumentType_IsReadWithoutIt()
    {
        var article = Stored.Only("""
            <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Post</title><item><title>Caf&eacute;</title><description>The caf&eacute; opens&nbsp;today.</description></item></channel></rss>
            """);

        Assert.Equal(("The café opens\u00A0today.", "Café"), (article.Text(), article.Hints.Title));
    }

    [Fact]
    public void Open_Atom_GivesEntries()
    {
        var articles = Stored.Open("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://news.example/">
            <title type="text">Post</title><link rel="self" href="https://news.example/atom"/><link href="https://news.example/"/>
            <author><name>The Desk</name></author>
            <entry xml:lang="en-US"><title type="html">A &amp;lt;b&amp;gt; &lt;i&gt;quay&lt;/i&gt;</title>
              <link rel="replies" href="https://news.example/replies"/><link rel="alternate" type="text/html" href="/a"/>
              <author><name>Jane Roe</name><email>jane@news.example</email></author><author><name>John Doe</name></author>
              <published>2024-03-25T10:15:30+01:00</published><updated>2024-03-26T00:00:00Z</updated>
              <category term="local" label="Local news"/><summary>Short.</summary>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The quay is <em>open</em>.</p><entry-note/></div></content></entry>
            <entry><title>Plain</title><id>https://news.example/b</id><updated>2024-03-26T00:00:00Z</updated><content type="text">1 &lt; 2 is true.</content></entry>
            <entry><title>Html</title><source><title>Other</title></source><content type="html">&lt;p&gt;A &amp;amp; B.&lt;/p&gt;</content></entry>
            <entry><title>Elsewhere</title><content type="video/mp4" src="https://news.example/v.mp4"/><summary>A film.</summary></entry>
            </feed>
            """);

        Assert.Equal(["<p>The quay is <em>open</em>.</p>", "1 < 2 is true.", "<p>A &amp; B.</p>", "A film."], articles.Select(a => a.Text().Replace("<div xmlns=\"http://www.w3.org/1999/xhtml\">", "", StringComparison.Ordinal).Replace("<entry-note/></div>", "", StringComparison.Ordinal)));
        var hints = articles[0].Hints;
        Assert.Equal(["Jane Roe", "John Doe"], hints.Byline);
        Assert.Equal(
            ("https://news.example/a", "2024-03-25T10:15:30+01:00", "2024-03-26T00:00:00Z", "Local news", "en-US", "Post"),
            (hints.Url, hints.Published?.ToString(), hints.Modified?.ToString(), hints.Section, hints.Language, hints.Publisher));
        Assert.Equal(["The Desk"], articles[1].Hints.Byline);
        Assert.Equal(("https://news.example/b", null, "text/plain"), (articles[1].Hints.Url, articles[1].Hints.Published, articles[1].Hints.MediaType));
        Assert.Equal("Html", articles[2].Hints.Title);
    }

    [Fact]
    public void Open_DamagedEntries_SpoilNoneButThemselves()
    {
        var articles = Stored.Open("""
            <rss><channel><title>Fish & Chips</title>
            <item><title>One & only</title><description>Tea & cake <br> <b>and</i> more.</description></item>
            <item><title>Not closed</title><description>Two.</description>
            <item><title>Three</title><description><![CDATA[Not closed either.</description></item>
            <item><title>Empty</title></item>
            <item><x:y></z><title>Five</title><description>Five.</description></item>
            </channel>
            """.Replace("cake", "ca\u0001\u001Fke", StringComparison.Ordinal));

        Assert.Equal(["One & only", "Not closed", "Three", null, "Five"], articles.Select(a => a.Hints.Title));
        Assert.Equal([null, null, null, ErrorCodes.InputEmpty, null], articles.Codes());
        Assert.StartsWith("Tea & cake <br>", articles[0].Text().Replace("\u0001", "", StringComparison.Ordinal).Replace("\u001F", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Two.", articles[1].Text());
        Assert.StartsWith("Not closed either.", articles[2].Text(), StringComparison.Ordinal);
        Assert.All(articles, a => Assert.Equal(a.Fault is null ? "Fish & Chips" : null, a.Hints.Publisher));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    public void Open_WrongDeclaration_IsReadByItsBytes(string declared)
    {
        var start = Encoding.ASCII.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel>");
        byte[] feed = [.. start, .. Item(Encoding.UTF8), .. Item(Encoding.Latin1), .. "</channel></rss>"u8];

        Assert.Equal(["Café au port.", "Café au port."], Inputs.Open(feed).Select(a => a.Text()));

        static byte[] Item(Encoding encoding) => encoding.GetBytes("<item><description>Café au port.</description></item>");
    }

    [Fact]
    public void Open_OtherEncodings_AreRead()
    {
        const string Feed = "<?xml version=\"1.0\" encoding=\"{0}\"?><rss><channel><item><description>Порт открыт.</description></item></channel></rss>";
        byte[] cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Feed.Replace("{0}", "windows-1251", StringComparison.Ordinal));
        var wide = Encoding.Unicode.GetBytes(Feed.Replace("{0}", "utf-16", StringComparison.Ordinal));

        Assert.Equal("Порт открыт.", Assert.Single(Inputs.Open(cyrillic)).Text());
        Assert.Equal("Порт открыт.", Assert.Single(Inputs.Open(wide)).Text());
        Assert.Equal("Порт открыт.", Assert.Single(Inputs.Open([0xFF, 0xFE, .. wide])).Text());
    }

    [Fact]
    public void Open_UnescapedMarkup_IsMarkup()
    {
        var article = Stored.Only("<rss><channel><item><title>A</title><description><p>One <description>deep</description>.</p><p>Two.</p></description></item></channel></rss>");

        Assert.Equal("<p>One <description>deep</description>.</p><p>Two.</p>", article.Text());
        Assert.Equal("text/html", article.Hints.MediaType);
    }

    [Fact]
    public void Open_PictureInPlaceOfContent_TakesTheSummary() => Assert.Equal(
        "The words.",
        Stored.Only("""<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><item><description>The words.</description><content:encoded><![CDATA[<img src="a.png">&nbsp;]]></content:encoded></item></rss>""").Text());

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><rsspage><p>No feed</p></rsspage>")]
    [InlineData("<html><body><rss><item>A page about feeds.</item></rss></body></html>")]
    [InlineData("An <rss> element starts a feed.")]
    public void Open_NoFeed_IsOneArticle(string text) => Assert.Equal(text, Stored.Only(text).Text());
}
