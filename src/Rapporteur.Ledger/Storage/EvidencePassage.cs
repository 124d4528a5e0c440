using Rapporteur.Articles;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Storage;

/// <summary>
/// The passage of an article that shows a record, for people and for search: from the beginning of the sentence in which its
/// first words stand to the end of that in which its last ones do, within one block. The spans of the record are what counts.
/// </summary>
internal static class EvidencePassage
{
    // How far from the record's words the passage goes, and how long what lies between its first and last may be.
    private const int Reach = 300;
    private const int LongestCore = 600;

    /// <param name="article">The article.</param>
    /// <param name="carrier">The words that carry the record.</param>
    /// <param name="others">Words that belong to it; those in other blocks are passed over.</param>
    /// <param name="text">The article's text.</param>
    public static string Of(Article article, IReadOnlyList<TextSpan> carrier, IEnumerable<TextSpan> others, SpannedText text)
    {
        if (carrier.Count == 0)
        {
            return "";
        }

        var block = BlockOf(article, carrier[0].Start);
        var core = new TextSpan(carrier[0].Start, Math.Max(carrier[0].Start, Math.Min(carrier[0].End, block.End)));
        var whole = carrier.Concat(others).Where(span => span.Start >= block.Start && span.End <= block.End)
            .Aggregate(core, static (sum, span) => new TextSpan(Math.Min(sum.Start, span.Start), Math.Max(sum.End, span.End)));
        core = whole.Length <= LongestCore ? whole : core;
        return text.Cut(new TextSpan(Start(article.Text, block.Start, core.Start), End(article.Text, core.End, block.End)).Trim(article.Text)).ToString();
    }

    // Blocks are in the order of the text.
    private static TextSpan BlockOf(Article article, int at)
    {
        int low = 0, high = article.Blocks.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = article.Blocks[middle].Span;
            if (at < span.Start)
            {
                high = middle - 1;
            }
            else if (at >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return span;
            }
        }

        return new TextSpan(0, article.Text.Length);
    }

    private static int Start(string text, int first, int at)
    {
        var least = Math.Max(first, at - Reach);
        for (var i = at; i > least; i--)
        {
            if (EndsSentence(text, i))
            {
                return i;
            }
        }

        return least == first ? first : NextWord(text, least, at);
    }

    private static int End(string text, int at, int last)
    {
        var most = Math.Min(last, at + Reach);
        for (var i = Math.Max(1, at); i < most; i++)
        {
            if (EndsSentence(text, i))
            {
                return i;
            }
        }

        if (most == last)
        {
            return last;
        }

        var end = most;
        while (end > at && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return end > at ? end : at;
    }

    private static int NextWord(string text, int from, int to)
    {
        while (from < to && !char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    // At a gap behind . ! or ? and marks that close, before what can begin a sentence; not behind initials and short titles.
    private static bool EndsSentence(string text, int at)
    {
        if (at <= 0 || at + 1 >= text.Length || !char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        if (char.IsWhiteSpace(text[at + 1]))
        {
            return text[at] == '\n' && text[at + 1] == '\n';
        }

        var mark = at - 1;
        while (mark > 0 && text[mark] is '”' or '"' or '’' or '\'' or ')' or '»')
        {
            mark--;
        }

        return text[mark] is '.' or '!' or '?' or '…' && !char.IsLower(text[at + 1]) && !(text[mark] == '.' && IsShort(text, mark));
    }

    // "U", "Mr", "Gen" before a full stop, and not "UN".
    private static bool IsShort(string text, int end)
    {
        const int Longest = 3;
        var start = end;
        while (start > 0 && end - start <= Longest && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end - start is > 0 and <= Longest && char.IsUpper(text[start]) && (end - start == 1 || char.IsLower(text[end - 1]));
    }
}
