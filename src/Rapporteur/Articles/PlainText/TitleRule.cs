using System.Text.RegularExpressions;

namespace Rapporteur.Articles.PlainText;

/// <summary>
/// Whether a text starts with its headline. A short first line with more under it is one, with or without a full stop,
/// unless it reads as the first paragraph of the story.
/// </summary>
internal static partial class TitleRule
{
    private const int LongestTitle = 160;
    private const int MostWords = 25;

    /// <summary>A line of this many words that ends as a sentence does, and is not set as headlines are, is a lead.</summary>
    private const int WordsOfLead = 18;

    /// <summary>A headline that ends as a sentence does needs this much under it: short texts are passages of prose.</summary>
    private const int BlocksUnderSentence = 3;

    /// <summary>True where the first of <paramref name="drafts"/> is a headline.</summary>
    public static bool IsTitle(string text, List<BlockDraft> drafts)
    {
        if (drafts.Count < 2 || drafts[0].Kind != BlockKind.Paragraph)
        {
            return false;
        }

        var line = drafts[0].Span.In(text);
        if (line.Length > LongestTitle || LineShape.WordCount(line, MostWords) > MostWords
            || line[^1] is ':' or ',' || LineShape.LeavesQuotationOpen(line) || LineShape.ListMarkLength(line) > 0
            || !HasProseUnder(text, drafts))
        {
            return false;
        }

        if (LineShape.IsTitleCase(line, 3) || LineShape.IsCapitals(line, 4))
        {
            return true;
        }

        // Headlines are of the present; "said" is the verb of stories.
        return !LineShape.EndsLikeSentence(line)
            || (drafts.Count > BlocksUnderSentence && LineShape.WordCount(line) <= WordsOfLead
                && !PastReport().IsMatch(line) && !TwoSentences().IsMatch(line) && !DatelineRule.StartsWithPlace(line)
                && !SpeakerTurn().IsMatch(line));
    }

    private static bool HasProseUnder(string text, List<BlockDraft> drafts)
    {
        foreach (var draft in drafts.Skip(1).Take(8))
        {
            if (draft.Kind is BlockKind.Paragraph or BlockKind.Post or BlockKind.ListItem
                && draft.Span.Length > drafts[0].Span.Length / 2 && LineShape.EndsLikeSentence(draft.Span.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(said|told|added|replied|warned|announced|insisted|tweeted|wrote|asked)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PastReport();

    [GeneratedRegex(@"\p{Ll}{2}[.!?][""”’)]*\s+[""“‘(]*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex TwoSentences();

    [GeneratedRegex(@"^(Q|A|[\p{Lu}.\s]{4,30}):\s", RegexOptions.CultureInvariant)]
    private static partial Regex SpeakerTurn();
}
