using System.Net;
using System.Text;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Values of metadata as a person would read them.</summary>
internal static class MetaText
{
    private const int LongestValue = 2_000;

    /// <summary>
    /// Entities that are left, also those written twice over, become characters, tags go, runs of white space become one
    /// space. Null where nothing is left.
    /// </summary>
    public static string? Clean(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (value.Length > LongestValue)
        {
            value = value[..LongestValue];
        }

        for (var i = 0; i < 2 && value.Contains('&', StringComparison.Ordinal); i++)
        {
            value = WebUtility.HtmlDecode(value);
        }

        value = PageText.Collapse(value.Contains('<', StringComparison.Ordinal) ? WithoutTags(value) : value);
        return value.Length > 0 ? value : null;
    }

    /// <summary>Letters and digits in small letters, everything else one space: what two writings of the same title share.</summary>
    public static string Fold(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var fold = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                fold.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '\u00AD') && fold.Length > 0 && fold[^1] != ' ')
            {
                fold.Append(' ');
            }
        }

        return fold.ToString().TrimEnd();
    }

    /// <summary>The address, where <paramref name="href"/> is a whole one of the web.</summary>
    public static string? Address(string? href) =>
        Uri.TryCreate(href?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    private static string WithoutTags(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '<' && i + 1 < value.Length && (char.IsAsciiLetter(value[i + 1]) || value[i + 1] is '/' or '!')
                && value.IndexOf('>', i) is > 0 and var close)
            {
                text.Append(' ');
                i = close;
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}
