namespace Rapporteur.Language.Tags;

/// <summary>Tags of the tokens that have neither letter nor digit: the marks themselves tell them.</summary>
internal static class MarkTags
{
    /// <summary>The tag of a mark; <see cref="WordTag.None"/> for an apostrophe, which may be a quotation mark or a possessive.</summary>
    /// <param name="mark">The token.</param>
    /// <param name="touches">True where it touches what stands before and after it.</param>
    public static WordTag Of(ReadOnlySpan<char> mark, bool touches) => mark[0] switch
    {
        ',' => WordTag.Comma,
        '.' when mark.Length > 1 => WordTag.Colon,
        '.' or '!' or '?' => WordTag.Stop,
        '-' when mark.Length == 1 && touches => WordTag.Other,
        '‐' or '‑' => WordTag.Other,
        ':' or ';' or '-' or '–' or '—' or '―' or '…' => WordTag.Colon,
        '\'' or '’' or 'ʼ' when mark.Length == 1 => WordTag.None,
        '"' or '“' or '”' or '„' or '‘' or '’' or '‚' or '\'' or '`' or '´' or '«' or '»' or '‹' or '›' => WordTag.Quote,
        '(' or ')' or '[' or ']' or '{' or '}' => WordTag.Bracket,
        '&' => WordTag.Conjunction,
        '%' => WordTag.Noun,
        _ => WordTag.Other,
    };

    /// <summary>Starts of the first and last marks of all parts of the quotations of <paramref name="document"/>.</summary>
    public static HashSet<int> QuotationEdges(Document document)
    {
        var edges = new HashSet<int>();
        foreach (var quotation in document.Quotations)
        {
            foreach (var part in quotation.Parts)
            {
                edges.Add(part.Start);
                edges.Add(part.End - 1);
            }
        }

        return edges;
    }
}
