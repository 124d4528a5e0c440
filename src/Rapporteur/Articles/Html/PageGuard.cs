namespace Rapporteur.Articles.Html;

/// <summary>
/// Refuses pages that would take the parser or the search for content too long: it counts elements and their nesting
/// as a parser would make them, without making them. Linear in the length of the page.
/// </summary>
internal static class PageGuard
{
    private const int MostAttributes = 500;

    /// <summary>Counts over <paramref name="page"/>.</summary>
    /// <exception cref="RapporteurException">RAP0107: deeper or larger than <paramref name="options"/> allow.</exception>
    public static void Check(string page, string source, ArticleOptions options)
    {
        var open = new OpenElements(options.MaxDepth, options.MaxElements);
        var position = 0;
        while (position < page.Length && !open.IsOver)
        {
            var next = page.IndexOf('<', position);
            if (next < 0)
            {
                next = page.Length;
            }

            if (!page.AsSpan(position, next - position).IsWhiteSpace())
            {
                open.Text();
            }

            position = next < page.Length ? ReadMarkup(page, next, open, source) : next;
        }

        if (open.IsOver)
        {
            throw TooComplex(source, $"it has more than {options.MaxElements} elements, or nests them deeper than {options.MaxDepth}");
        }
    }

    /// <returns>Where reading goes on.</returns>
    private static int ReadMarkup(string page, int start, OpenElements open, string source)
    {
        var after = start + 1 < page.Length ? page[start + 1] : '\0';
        if (after is '!' or '?')
        {
            return page.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal) ? EndOf(page, "-->", start + 4) : EndOf(page, ">", start + 2);
        }

        var closing = after == '/';
        var name = start + (closing ? 2 : 1);
        if (name >= page.Length || !char.IsAsciiLetter(page[name]))
        {
            return start + 1;
        }

        var nameEnd = name;
        while (nameEnd < page.Length && !char.IsWhiteSpace(page[nameEnd]) && page[nameEnd] is not ('>' or '/'))
        {
            nameEnd++;
        }

        var end = EndOfTag(page, nameEnd, out var attributes, out var selfClosing);
        if (attributes > MostAttributes)
        {
            throw TooComplex(source, $"it has an element with more than {MostAttributes} attributes");
        }

        var tag = page.AsSpan(name, nameEnd - name);
        if (closing)
        {
            open.Close(TagNames.Of(tag));
            return end;
        }

        var kind = TagNames.Of(tag);
        // Which formatting is opened again depends on all that the tag says; of other tags nobody asks.
        open.Open(kind, kind.Is(TagTraits.Formatting) ? TagNames.Hash(page.AsSpan(name, end - name)) : kind.Id, selfClosing);
        return TagNames.IsRawText(kind) && !open.IsForeign ? EndOfRawText(page, tag, end) : end;
    }

    private static int EndOf(string page, string mark, int from)
    {
        var at = from < page.Length ? page.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? page.Length : at + mark.Length;
    }

    private static int EndOfRawText(string page, ReadOnlySpan<char> name, int from)
    {
        for (var at = from; at < page.Length; at += 2)
        {
            at = page.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            if (page.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return page.Length;
    }

    private static int EndOfTag(string page, int from, out int attributes, out bool selfClosing)
    {
        attributes = 0;
        selfClosing = false;
        var inWord = false;
        var last = '\0';
        for (var i = from; i < page.Length; i++)
        {
            var c = page[i];
            if (c == '>')
            {
                selfClosing = page[i - 1] == '/';
                return i + 1;
            }

            if (c is '"' or '\'' && last == '=')
            {
                i = page.IndexOf(c, i + 1);
                if (i < 0)
                {
                    break;
                }
            }

            var word = !char.IsWhiteSpace(c) && c != '/';
            last = char.IsWhiteSpace(c) ? last : c;
            attributes += word && !inWord ? 1 : 0;
            inWord = word;
        }

        return page.Length;
    }

    private static RapporteurException TooComplex(string source, string why) => new(
        ErrorCodes.PageTooComplex, $"{source} is too complex to be read safely: {why}. Give the article's text instead.");
}
