using System.Text.RegularExpressions;
using Rapporteur.Articles.Html;

namespace Rapporteur.Articles.Containers;

/// <summary>Tells markup from plain text where a feed or a dump does not say which it carries, and says so in the hints.</summary>
internal static partial class MarkupForm
{
    private const int Looked = 64 * 1024;

    /// <summary>Whether <paramref name="text"/> has elements of HTML in it.</summary>
    public static bool IsMarkup(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Looked));
        return start.Contains('<') && Element().IsMatch(start);
    }

    /// <summary><paramref name="hints"/> with the media type of <paramref name="content"/>, which is UTF-8.</summary>
    public static ArticleHints WithForm(this ArticleHints hints, string content, bool isMarkup) => hints with
    {
        MediaType = isMarkup ? "text/html" : "text/plain",
        Charset = "utf-8",
        IsFragment = isMarkup && !HtmlSniffer.StartsPage(content),
    };

    [GeneratedRegex(
        @"</(p|div|span|a|h[1-6]|ul|ol|li|em|strong|b|i|blockquote|figure|article|section|table|body|html)\s*>|<(br|hr|p|img|html|body|div)(\s[^<>]{0,1000})?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Element();
}
