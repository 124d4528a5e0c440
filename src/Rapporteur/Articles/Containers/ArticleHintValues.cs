using System.Net;
using System.Text.RegularExpressions;
using Rapporteur.Articles.Html;
using Rapporteur.Articles.PlainText;

namespace Rapporteur.Articles.Containers;

/// <summary>Values of feeds, dumps and mail as <see cref="ArticleHints"/> holds them.</summary>
internal static partial class ArticleHintValues
{
    private const int LongestLine = 1000;
    private const int MostNames = 50;

    /// <summary>An address of the web, absolute; null where <paramref name="text"/> is none.</summary>
    public static string? Address(string? text, Uri? within = null)
    {
        text = text?.Trim();
        return text is { Length: > 0 and <= 8192 }
            && (within is null ? Uri.TryCreate(text, UriKind.Absolute, out var uri) : Uri.TryCreate(within, text, out uri))
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
    }

    /// <summary>One line of plain text, whatever markup and references are in it; null where nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = text.Length > LongestLine ? text[..LongestLine] : text;
        text = PageText.Collapse(Resolved(Tag().Replace(text, "")));
        return text.Length > 0 ? text : null;
    }

    /// <summary>Text with its references (<c>&amp;amp;</c>) resolved, where it has any: feeds escape them twice.</summary>
    public static string Resolved(string text) => Reference().IsMatch(text) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Whether <paramref name="markup"/> has words besides its elements.</summary>
    public static bool HasWords(string markup)
    {
        foreach (var piece in Tag().EnumerateSplits(markup))
        {
            if (markup.AsSpan(piece).ContainsAnyExcept(" \t\r\n\u00A0") && WebUtility.HtmlDecode(markup[piece]).Any(char.IsLetterOrDigit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A tag of BCP 47; null where <paramref name="text"/> has not the form of one.</summary>
    public static string? Language(string? text)
    {
        text = text?.Trim().Replace('_', '-');
        return text is { Length: >= 2 and <= 35 } && LanguageTag().IsMatch(text) ? text : null;
    }

    /// <summary>The names in lists of authors, each once, in their order.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> lists)
    {
        var names = new List<string>();
        foreach (var list in lists)
        {
            foreach (var name in NamesIn(list))
            {
                if (names.Count < MostNames && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static IReadOnlyList<string> NamesIn(string list)
    {
        // A list as another program prints it: ['Jane Roe', "John Doe"].
        if (list.TrimStart().StartsWith('[') && list.Length <= 4 * LongestLine)
        {
            return [.. Quoted().Matches(list).Select(m => Line(m.Groups["name"].Value)).OfType<string>()];
        }

        if (Line(list) is not { } text)
        {
            return [];
        }

        // RSS: jane@news.example (Jane Roe)
        if (MailAndName().Match(text) is { Success: true } match)
        {
            text = match.Groups["name"].Value.Trim();
        }

        if (text.Contains('@', StringComparison.Ordinal) || text.Length == 0)
        {
            return [];
        }

        return BylineRule.TryRead(text, out var read, out _) ? read : BylineRule.NamesOf(text) is { Count: > 0 } names ? names : [text];
    }

    [GeneratedRegex(@"</?[a-z][^<>]{0,300}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"(?<mark>['""])(?<name>[^\[\]""]{2,100}?)\k<mark>(?=\s*[,\]])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\S{1,100}@\S{1,100}\s*\(\s*(?<name>[^()]{1,100})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MailAndName();
}
