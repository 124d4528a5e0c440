using System.Buffers;
using System.Net;
using System.Text;

namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>An element of a feed.</summary>
/// <param name="Name">Its name in small letters; with the usual prefix of its namespace, whatever prefix the feed has for it.</param>
/// <param name="Tag">The start tag with its attributes.</param>
/// <param name="Inner">What stands between its tags, as it stands there.</param>
internal readonly record struct XmlField(string Name, string Tag, string Inner);

/// <summary>
/// The elements at the top of a piece of XML, well-formed or not. Linear in the length of the piece; elements in elements
/// are not looked at before they are asked for.
/// </summary>
internal static class XmlFields
{
    /// <summary>Elements that are never closed before the rest is taken for spoilt.</summary>
    private const int MostUnclosed = 64;
    private const int MostFields = 10_000;
    private const int LongestTag = 16 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly (string Namespace, string Prefix)[] Namespaces =
    [
        ("purl.org/rss/1.0/modules/content", "content:"), ("purl.org/dc/elements", "dc:"), ("purl.org/dc/terms", "dcterms:"),
        ("www.w3.org/2005/atom", "atom:"), ("purl.org/atom/ns", "atom:"), ("search.yahoo.com/mrss", "media:"),
        ("www.w3.org/1999/xhtml", "xhtml:"), ("purl.org/rss/1.0/", ""), ("feedburner", "feedburner:"),
    ];

    /// <summary>The elements at the top of <paramref name="xml"/>.</summary>
    /// <param name="xml">The inside of an element.</param>
    /// <param name="prefixes">What <see cref="PrefixesOf"/> found in the tags around it.</param>
    public static List<XmlField> Of(string xml, IReadOnlyDictionary<string, string> prefixes)
    {
        var fields = new List<XmlField>();
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0 && fields.Count < MostFields; at = Next(xml, at))
        {
            if (SkipOther(xml, ref at) || TagEnd(xml, at) is not (> 0 and var tagEnd) || !IsNameStart(xml, at + 1))
            {
                at++;
                continue;
            }

            var tag = xml[at..Math.Min(tagEnd, at + LongestTag)];
            var name = NameOf(tag);
            if (xml[tagEnd - 2] == '/')
            {
                fields.Add(new XmlField(Canonical(name, prefixes), tag, ""));
                at = tagEnd;
            }
            else if (!unclosed.Contains(name) && EndOf(xml, tagEnd, name) is (>= 0 and var end))
            {
                fields.Add(new XmlField(Canonical(name, prefixes), tag, xml[tagEnd..end]));
                at = end + name.Length + 2;
            }
            else if (unclosed.Add(name) && unclosed.Count > MostUnclosed)
            {
                break;
            }
            else
            {
                at = tagEnd;
            }
        }

        return fields;
    }

    /// <summary>The prefixes that a start tag declares, and the usual prefix for each; the default namespace has the prefix "".</summary>
    public static Dictionary<string, string> PrefixesOf(string tag)
    {
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = tag.IndexOf("xmlns", StringComparison.Ordinal); at >= 0; at = tag.IndexOf("xmlns", at + 5, StringComparison.Ordinal))
        {
            var equals = tag.IndexOf('=', at);
            if (equals < 0)
            {
                break;
            }

            var prefix = tag[(at + 5)..equals].Trim().TrimStart(':');
            var value = tag.AsSpan(equals + 1).TrimStart();
            var length = value.Length > 0 ? value[1..].IndexOf(value[0]) : -1;
            foreach (var (known, usual) in Namespaces)
            {
                if (length > 0 && value.Slice(1, length).Contains(known, StringComparison.OrdinalIgnoreCase))
                {
                    prefixes.TryAdd(prefix, prefix.Length == 0 ? "" : usual);
                    break;
                }
            }
        }

        return prefixes;
    }

    /// <summary>The value of an attribute in a start tag; null where it has none.</summary>
    public static string? Attribute(string tag, string name)
    {
        for (var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase); at > 0; at = tag.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var value = tag.AsSpan(at + name.Length).TrimStart();
            if (!char.IsWhiteSpace(tag[at - 1]) || value is not ['=', ..])
            {
                continue;
            }

            value = value[1..].TrimStart();
            if (value is ['"' or '\'', ..] && value[1..].IndexOf(value[0]) is (>= 0 and var length))
            {
                return WebUtility.HtmlDecode(value.Slice(1, length).ToString());
            }
        }

        return null;
    }

    /// <summary>The text that <paramref name="inner"/> stands for: CDATA as it is, references resolved, control characters left out.</summary>
    public static string TextOf(string inner)
    {
        var text = new StringBuilder(inner.Length);
        for (var at = 0; at < inner.Length;)
        {
            var start = inner.IndexOf("<![CDATA[", at, StringComparison.Ordinal);
            text.Append(WebUtility.HtmlDecode(start < 0 ? inner[at..] : inner[at..start]));
            if (start < 0)
            {
                break;
            }

            var end = inner.IndexOf("]]>", start, StringComparison.Ordinal);
            text.Append(inner, start + 9, (end < 0 ? inner.Length : end) - start - 9);
            at = end < 0 ? inner.Length : end + 3;
        }

        return WithoutControls(text);
    }

    private static string WithoutControls(StringBuilder text)
    {
        var kept = 0;
        var all = text.ToString();
        foreach (var c in all)
        {
            kept += IsControl(c) ? 0 : 1;
        }

        return kept == all.Length ? all : string.Concat(all.Where(c => !IsControl(c)));
    }

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\r');

    private static int Next(string xml, int from) => from < xml.Length ? xml.IndexOf('<', from) : -1;

    /// <summary>Passes over comments, CDATA, declarations and end tags that stand between elements.</summary>
    private static bool SkipOther(string xml, ref int at)
    {
        var rest = xml.AsSpan(at);
        var (opening, closing) = rest.StartsWith("<!--") ? (4, "-->") : rest.StartsWith("<![CDATA[") ? (9, "]]>") : rest.StartsWith("<?") ? (2, "?>") : (0, "");
        if (opening == 0)
        {
            return rest.StartsWith("</") || rest.StartsWith("<!");
        }

        var end = xml.IndexOf(closing, at + opening, StringComparison.Ordinal);
        at = end < 0 ? xml.Length - 1 : end + closing.Length - 1;
        return true;
    }

    private static bool IsNameStart(string xml, int at) => at < xml.Length && (char.IsLetter(xml[at]) || xml[at] == '_');

    /// <returns>Behind the <c>&gt;</c> of the start tag; 0 where it is not closed before the next tag.</returns>
    private static int TagEnd(string xml, int at)
    {
        var next = Next(xml, at + 1);
        var tag = xml.AsSpan(0, next < 0 ? xml.Length : next);
        for (var i = at + 1; i < tag.Length; i++)
        {
            if (tag[i] == '>')
            {
                return i + 1;
            }

            // Where the marks do not close, they are taken for characters like others.
            if (tag[i] is '"' or '\'' && tag[i - 1] == '=' && tag[(i + 1)..].IndexOf(tag[i]) is (>= 0 and var length))
            {
                i += length + 1;
            }
        }

        return 0;
    }

    private static string NameOf(string tag)
    {
        var end = tag.AsSpan().IndexOfAny(NameEnds);
        return end < 0 ? tag[1..] : tag[1..end];
    }

    /// <returns>Where the end tag of <paramref name="name"/> starts; -1 where there is none.</returns>
    private static int EndOf(string xml, int at, string name)
    {
        var depth = 1;
        var sections = true;
        while (true)
        {
            at = xml.IndexOf('<', at);
            if (at < 0)
            {
                return -1;
            }

            var rest = xml.AsSpan(at);
            if (sections && rest.StartsWith("<![CDATA["))
            {
                var end = xml.IndexOf("]]>", at, StringComparison.Ordinal);
                sections = end >= 0;
                at = sections ? end + 3 : at + 1;
            }
            else if (IsTag(rest, 2, name) && rest[1] == '/')
            {
                if (--depth == 0)
                {
                    return at;
                }

                at++;
            }
            else
            {
                depth += IsTag(rest, 1, name) && TagEnd(xml, at) is > 0 and var end && xml[end - 2] != '/' ? 1 : 0;
                at++;
            }
        }
    }

    private static bool IsTag(ReadOnlySpan<char> rest, int opening, string name) =>
        rest.Length > opening + name.Length && rest[opening..].StartsWith(name, StringComparison.Ordinal)
        && (char.IsWhiteSpace(rest[opening + name.Length]) || rest[opening + name.Length] is '>' or '/');

    private static string Canonical(string name, IReadOnlyDictionary<string, string> prefixes)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return (colon > 0 && prefixes.TryGetValue(name[..colon], out var usual) ? usual + name[(colon + 1)..] : name).ToLowerInvariant();
    }
}
