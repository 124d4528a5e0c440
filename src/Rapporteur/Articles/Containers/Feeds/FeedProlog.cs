using System.Text.RegularExpressions;

namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>What stands before the entries of a feed in XML: its declaration, and its outermost element.</summary>
/// <param name="Entry">Name of the elements that are entries: <c>item</c> or <c>entry</c>.</param>
/// <param name="Encoding">Label of the encoding in the declaration.</param>
/// <param name="DefinesEntities">The document type has definitions of its own.</param>
internal sealed partial record FeedProlog(string Entry, string? Encoding, bool DefinesEntities)
{
    /// <summary>Reads the start of an input.</summary>
    /// <returns>Null where it is no feed.</returns>
    public static FeedProlog? Of(ReadOnlySpan<char> head)
    {
        string? encoding = null;
        var entities = false;
        for (var rest = head.TrimStart(); rest is ['<', ..]; rest = rest.TrimStart())
        {
            int end;
            if (rest.StartsWith("<?"))
            {
                end = rest.IndexOf("?>") + 2;
                var match = Declared().Match(rest[..Math.Max(0, end)].ToString());
                encoding ??= match.Success ? match.Groups["label"].Value : null;
            }
            else if (rest.StartsWith("<!--"))
            {
                end = rest.IndexOf("-->") + 3;
            }
            else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                var (subset, mark) = (rest.IndexOf('['), rest.IndexOf('>'));
                entities |= subset >= 0 && subset < mark;
                if (entities && RootOfType().Match(rest[..subset].ToString()) is { Success: true } root)
                {
                    // Definitions can be written so that their end is hard to tell; nothing behind them is looked at.
                    return new FeedProlog(root.Groups["name"].ValueSpan.Equals("feed", StringComparison.OrdinalIgnoreCase) ? "entry" : "item", encoding, true);
                }

                end = entities ? EndOfSubset(rest) : mark + 1;
            }
            else
            {
                return EntryOf(rest) is { } entry ? new FeedProlog(entry, encoding, entities) : null;
            }

            if (end < 3)
            {
                return null;
            }

            rest = rest[end..];
        }

        return null;
    }

    private static int EndOfSubset(ReadOnlySpan<char> rest)
    {
        for (var at = rest.IndexOf(']'); at >= 0;)
        {
            var after = rest[(at + 1)..].TrimStart();
            if (after is ['>', ..])
            {
                return rest.Length - after.Length + 1;
            }

            var next = rest[(at + 1)..].IndexOf(']');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return 0;
    }

    private static string? EntryOf(ReadOnlySpan<char> root)
    {
        if (Root().Match(root[..Math.Min(root.Length, 4096)].ToString()) is not { Success: true } match)
        {
            return null;
        }

        var attributes = match.Groups["attributes"].Value;
        return match.Groups["name"].Value.ToLowerInvariant() switch
        {
            "rss" => "item",
            "rdf" when attributes.Contains("purl.org/rss/", StringComparison.OrdinalIgnoreCase)
                || attributes.Contains("my.netscape.com/rdf/", StringComparison.OrdinalIgnoreCase) => "item",
            "feed" when attributes.Contains("atom", StringComparison.OrdinalIgnoreCase) => "entry",
            _ => null,
        };
    }

    [GeneratedRegex(@"^<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[""'](?<label>[\w:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^<!doctype\s{1,9}([\w-]{1,20}:)?(?<name>rss|rdf|feed)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RootOfType();

    [GeneratedRegex(@"^<([\w-]{1,20}:)?(?<name>rss|rdf|feed)(?<attributes>(\s[^<>]{0,4000})?)/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Root();
}
