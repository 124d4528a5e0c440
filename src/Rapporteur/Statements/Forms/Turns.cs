using System.Collections.Frozen;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>
/// A paragraph that begins with a speaker in capitals and a colon, as transcripts set them ("SMITH: ...", "MR. EARNEST: ...",
/// "Q: ..."), or a lead-in "From Chair Roe:" right before a quotation.
/// </summary>
internal static class Turns
{
    private const int LongestSpeaker = 6;

    // Words that editors set in capitals before a colon, and that name nobody.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = FrozenSet.ToFrozenSet(
    [
        "NOTE", "NOTES", "UPDATE", "UPDATED", "UPDATES", "CORRECTION", "CORRECTIONS", "CLARIFICATION", "DISCLAIMER", "DISCLOSURE",
        "BREAKING", "EXCLUSIVE", "DEVELOPING", "LIVE", "ANALYSIS", "OPINION", "COMMENTARY", "EDITORIAL", "REVIEW", "SUMMARY",
        "WATCH", "READ", "LISTEN", "SEE", "MORE", "RELATED", "ALSO", "VIDEO", "PHOTO", "PHOTOS", "GALLERY", "MAP", "CHART", "GRAPHIC",
        "SOURCE", "SOURCES", "CREDIT", "WARNING", "TRANSCRIPT", "BACKGROUND", "CONTEXT", "TIMELINE", "FACT", "FACTS",
    ]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The turn that paragraph <paramref name="index"/> is; null where it is none.</summary>
    public static LinkedParts? At(Document document, TokenTraits[] traits, int index)
    {
        var range = document.Paragraphs[index].Tokens;
        var start = range.Start;
        if (start < range.End && traits[start].Quote == QuotePlace.Opening)
        {
            start++;
        }

        var colon = start;
        while (colon < range.End && colon - start <= LongestSpeaker && document.Word(colon) is not ":")
        {
            colon++;
        }

        if (colon >= range.End || colon == start || colon - start > LongestSpeaker || document.Word(colon) is not ":")
        {
            return null;
        }

        if (colon + 1 == range.End)
        {
            var from = document.Word(start) is "And" ? start + 1 : start;
            return document.Word(from) is "From" or "from" && colon - from > 1 && traits[from + 1].Capital
                ? LeadIn(document, traits, index, from + 1, colon)
                : null;
        }

        return IsInCapitals(document, start, colon)
            ? Parts(index, start, colon, [FormRules.Span(Role.Content, colon + 1, range.End, index)])
            : null;
    }

    private static LinkedParts Parts(int index, int start, int colon, IReadOnlyList<RoleSpan> contents) => new(
        FormRules.Span(Role.Cue, colon, colon + 1, index), FormRules.Span(Role.Source, start, colon, index), contents, 1, 1);

    private static LinkedParts? LeadIn(Document document, TokenTraits[] traits, int index, int start, int colon)
    {
        if (index + 1 >= document.Paragraphs.Count)
        {
            return null;
        }

        var next = document.Paragraphs[index + 1].Tokens;
        return next.Length > 1 && traits[next.Start].Quote == QuotePlace.Opening
            ? Parts(index, start, colon, [FormRules.Span(Role.Content, next.Start, next.End, index + 1)])
            : null;
    }

    // All letters are capitals, and there are at least two of them, or it is the Q or A of an interview; no word is an
    // editor's label.
    private static bool IsInCapitals(Document document, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            if (Labels.Contains(document.Word(i)))
            {
                return false;
            }

            foreach (var c in document.Word(i))
            {
                if (char.IsLower(c) || char.IsDigit(c))
                {
                    return false;
                }

                letters += char.IsLetter(c) ? 1 : 0;
            }
        }

        return letters >= 2 || (letters == 1 && document.Word(start) is "Q" or "A");
    }
}
