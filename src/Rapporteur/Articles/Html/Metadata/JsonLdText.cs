using System.Net;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>
/// Parses schema.org scripts as pages have them: in comments or CDATA, with raw line ends in strings, apostrophes
/// escaped, entities, commas and semicolons too many, text after the end.
/// </summary>
internal static class JsonLdText
{
    private const int Longest = 2_000_000;
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaxDepth,
    };

    /// <summary>The data; null where it cannot be understood.</summary>
    public static JsonDocument? Parse(string script)
    {
        if (script.Length > Longest)
        {
            return null;
        }

        var text = WithoutWrap(script);
        if (text.Length == 0)
        {
            return null;
        }

        return TryParse(text) ?? TryParse(Repaired(text)) ?? (text.Contains("&quot;", StringComparison.Ordinal) ? TryParse(Repaired(WebUtility.HtmlDecode(text))) : null);
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            // As bytes: half of a surrogate pair becomes U+FFFD there, and is an error in a string.
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string WithoutWrap(string script)
    {
        var text = script.AsSpan().Trim().Trim('\uFEFF');
        foreach (var opening in (ReadOnlySpan<string>)["<!--", "//", "/*", "<![CDATA[", "*/", "//-->"])
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                text = text[opening.Length..].TrimStart();
            }
        }

        // What stands before the data, and after it, is of no use.
        var start = text.IndexOfAny('{', '[');
        var end = text.LastIndexOfAny('}', ']');
        return start >= 0 && end > start ? text[start..(end + 1)].ToString() : "";
    }

    /// <summary>
    /// Raw control characters in strings become spaces, escapes that JSON does not know lose their backslash, and what
    /// follows the end of the first value goes.
    /// </summary>
    private static string Repaired(string text)
    {
        var good = new StringBuilder(text.Length);
        var inString = false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inString)
            {
                if (c == '\\')
                {
                    var next = i + 1 < text.Length ? text[i + 1] : ' ';
                    var known = next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' || (next == 'u' && IsHex(text, i + 2));
                    good.Append(known ? c : "");
                    if (known)
                    {
                        good.Append(next);
                        i++;
                    }

                    continue;
                }

                inString = c != '"';
                good.Append(c < ' ' ? ' ' : c);
                continue;
            }

            good.Append(c is '\u00A0' or '\uFEFF' or '\u200B' ? ' ' : c);
            inString = c == '"';
            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            if (depth == 0 && c is '}' or ']')
            {
                break;
            }
        }

        return good.ToString();
    }

    private static bool IsHex(string text, int start)
    {
        for (var i = start; i < start + 4; i++)
        {
            if (i >= text.Length || !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
