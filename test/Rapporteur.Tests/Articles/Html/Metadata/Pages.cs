using AngleSharp.Html.Parser;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Articles.Html.Metadata;

namespace Rapporteur.Tests.Articles.Html.Metadata;

/// <summary>Pages of our own making.</summary>
internal static class Pages
{
    public const string Headline = "Quay to be widened next spring";

    /// <summary>What is read of a page with these elements in its head, under its headline, and below the story.</summary>
    public static PageMetadata Read(string head = "", string top = "", string below = "", string lang = "en", ArticleHints? hints = null, string before = "") =>
        Of($"<!doctype html><html lang=\"{lang}\"><head><title>{Headline} - Harbour News</title><meta property=\"og:site_name\" content=\"Harbour News\">{head}</head>"
            + $"<body>{before}<article><h1>{Headline}</h1>{top}<p>{Texts.Prose}</p><p>{Texts.MoreProse}</p></article>{below}</body></html>", hints);

    public static PageMetadata Of(string html, ArticleHints? hints = null) => PageMetadata.Of(new HtmlParser().ParseDocument(html), hints ?? ArticleHints.None);

    public static string Data(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    public static ArticleHints Fetched(int year, int month, int day, int hour = 12) => new() { Fetched = Instant.FromUtc(year, month, day, hour, 0) };
}
