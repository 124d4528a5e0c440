using Rapporteur.Articles;

namespace Rapporteur.Tests.Articles.Html;

/// <summary>A page as outlets make them, of our own making: menus, boxes and footers around a story.</summary>
internal static class NewsPage
{
    public const string Headline = "Council votes to widen the northern quay";

    public static readonly string[] Paragraphs =
    [
        "The harbour council voted on Tuesday to widen the northern quay, a work that its engineers expect to take three summers, and that the town, which has no other harbour, has put off twice.",
        "Opponents on the council called the vote hasty, and asked why the survey of the sea bed, which the council had paid for in spring, was not yet public, as the mayor had promised.",
        "“We have waited for this quay for twenty years,” Mayor Jane Roe said after the vote, “and we will not wait for another survey, another study, or another summer.”",
        "The ferry company, which pays a third of the cost, wants the work to begin in the winter, when its ships are in the yard and the quay lies empty but for the boats of the fishermen.",
        "Fishermen fear for their berths. Their union said that it would go to court unless the council names a place where its forty boats can land their catch while the quay is closed.",
    ];

    public static string Story => string.Concat(Paragraphs.Select(p => $"<p>{p}</p>"));

    /// <summary>The page around <paramref name="story"/>.</summary>
    /// <param name="story">Markup of the story's paragraphs.</param>
    /// <param name="open">The element that holds it.</param>
    /// <param name="close">Its end.</param>
    /// <param name="after">What stands behind it.</param>
    /// <param name="head">What the head has beside the title.</param>
    public static string Of(string story, string open = "<article class=\"story\"><div class=\"story-body\">", string close = "</div></article>", string after = "", string head = "") => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{Headline} | Harbour News</title>{head}</head><body>
        <header class="masthead"><a href="/">Harbour News</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li><li><a href="/tides">Tides</a></li></ul></nav></header>
        <main><h1>{Headline}</h1><div class="meta"><span class="byline">By <a rel="author" href="/a/1">Ann Holt</a></span> <time datetime="2024-03-25T10:15:00Z">25 March 2024</time></div>
        <ul class="share-tools"><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li><li><a href="#">Email</a></li></ul>
        {open}{story}{close}{after}</main>
        <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Ferry crews vote to strike over pay</a></li><li><a href="/2">Lighthouse to be sold to a hotel group</a></li><li><a href="/3">Storm takes the roof off the fish market</a></li></ul></aside>
        <section class="comments"><h2>Comments</h2><p>Please log in to comment. Comments are read before they are shown.</p></section>
        <footer class="site-footer"><p>© 2024 Harbour News Ltd. All rights reserved.</p><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>
        </body></html>
        """;

    /// <summary>The text of the article's own blocks, in order.</summary>
    public static IReadOnlyList<string> Body(this Article article) =>
        [.. article.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Quotation or BlockKind.ListItem).Select(b => b.Span.Of(article.Text))];
}
