using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>
/// A dash and a name behind a quotation, in its paragraph or the next: the quotation is the content, the dash the cue. The
/// name begins with a capital letter and goes to the end of the paragraph or to a comma.
/// </summary>
internal static class Signatures
{
    private const int LongestName = 12;
    private const int ShortestQuotation = 4;

    /// <summary>The signed quotation whose signature stands in paragraph <paramref name="index"/>; null where there is none.</summary>
    public static LinkedParts? At(Document document, TokenTraits[] traits, int index)
    {
        var range = document.Paragraphs[index].Tokens;
        var dash = DashOf(document, traits, range);
        if (dash <= 0 || traits[dash - 1].Quote != QuotePlace.Closing || IsNextItem(document, dash, index))
        {
            return null;
        }

        var start = dash + 1;
        var end = start;
        while (end < range.End && document.Word(end) is not ("," or "(" or ";"))
        {
            end++;
        }

        if (end == start || range.End - start > LongestName || !IsName(document, traits, start, end))
        {
            return null;
        }

        if (document.Word(end - 1) is ".")
        {
            end--;
        }

        var contents = Quotation(document, traits, dash - 1, index);
        return contents.Count == 0 ? null : new LinkedParts(
            FormRules.Span(Role.Cue, dash, dash + 1, index), FormRules.Span(Role.Source, start, end, index), contents, 1, 1);
    }

    private static int DashOf(Document document, TokenTraits[] traits, TokenRange range)
    {
        for (var i = Math.Max(range.Start, range.End - LongestName - 1); i < range.End; i++)
        {
            if (document.Word(i)[0] is '—' or '–' or '―' or '-' && (i == range.Start || traits[i - 1].Quote == QuotePlace.Closing))
            {
                return i;
            }
        }

        return -1;
    }

    // Most words are capitalised, and the first is; no word that only sentences have.
    private static bool IsName(Document document, TokenTraits[] traits, int start, int end)
    {
        int words = 0, capitals = 0;
        for (var i = start; i < end; i++)
        {
            if (!traits[i].Mark)
            {
                words++;
                capitals += traits[i].Capital ? 1 : 0;
            }
            else if (document.Word(i) is "!" or "?" or ":" || traits[i].Quote != QuotePlace.Outside)
            {
                return false;
            }
        }

        return traits[start].Capital && words > 0 && capitals * 2 >= words;
    }

    // The quotation that ends at token `closing`, over its paragraphs; none where it is too short to be more than a name.
    private static List<RoleSpan> Quotation(Document document, TokenTraits[] traits, int closing, int index)
    {
        var contents = new List<RoleSpan>();
        if (EndingAt(document, document.Tokens[closing].Span.End) is not { Closed: true } quotation)
        {
            return contents;
        }

        var last = closing + 1;
        for (var p = index; p >= 0 && quotation.Parts.Count > contents.Count; p--)
        {
            var tokens = document.Paragraphs[p].Tokens;
            var part = quotation.Parts[quotation.Parts.Count - 1 - contents.Count];
            var start = Math.Min(last, tokens.End);
            var stop = start;
            while (start > tokens.Start && document.Tokens[start - 1].Span.Start >= part.Start)
            {
                start--;
            }

            if (start < stop)
            {
                contents.Add(FormRules.Span(Role.Content, start, stop, p));
            }

            last = tokens.Start;
        }

        contents.Reverse();
        return contents.Sum(c => c.Tokens.Length) < ShortestQuotation ? [] : contents;
    }

    // The outermost quotation that ends at this offset.
    private static Quotation? EndingAt(Document document, int end)
    {
        var low = Halving.CountBefore(document.Quotations, end, static (item, at) => item.Span.Start < at);

        // Inner quotations follow the one that they lie in.
        var q = low - 1;
        while (q >= 0 && document.Quotations[q].Depth > 0)
        {
            q--;
        }

        return q >= 0 && document.Quotations[q].Span.End == end ? document.Quotations[q] : null;
    }

    // Items of a list and the turns of a dialogue begin with a dash, too; then the paragraph before does so as well.
    private static bool IsNextItem(Document document, int dash, int index)
    {
        if (index == 0 || dash != document.Paragraphs[index].Tokens.Start || document.Paragraphs[index - 1].Tokens.Length == 0)
        {
            return false;
        }

        return document.Word(document.Paragraphs[index - 1].Tokens.Start)[0] == document.Word(dash)[0];
    }
}
