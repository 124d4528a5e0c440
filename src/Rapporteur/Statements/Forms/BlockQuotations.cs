using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>
/// A paragraph that a colon leads in ("The mayor wrote:") and that is set off in place of quotation marks. It is content as a whole
/// where the cue stands before the colon and has no other content, or where words of it are content and nothing in it says whose.
/// </summary>
/// <remarks>In PolNeAR's train part the content of all twelve of the second kind is at least 98 hundredths of the paragraph.</remarks>
internal static class BlockQuotations
{
    /// <summary>The spans, with one content for each such paragraph in place of what was found in it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="traits">Traits of its tokens.</param>
    /// <param name="spans">What was found, in the order of the text.</param>
    public static IReadOnlyList<RoleSpan> Whole(Document document, TokenTraits[] traits, IReadOnlyList<RoleSpan> spans)
    {
        var whole = new List<RoleSpan>(spans.Count);
        for (int p = 0, next = 0; p < document.Paragraphs.Count; p++)
        {
            var first = next;
            while (next < spans.Count && spans[next].Paragraph <= p)
            {
                next++;
            }

            var own = spans.Skip(first).Take(next - first);
            if (IsSetOff(document, traits, p) && (IsCued(document, traits, p - 1, whole) || (next > first && own.All(static s => s.Role == Role.Content))))
            {
                var tokens = document.Paragraphs[p].Tokens;
                whole.Add(FormRules.Span(Role.Content, tokens.Start, tokens.End, p) with { Probability = own.Select(static s => s.Probability).DefaultIfEmpty(1).Max() });
            }
            else
            {
                whole.AddRange(own);
            }
        }

        return whole;
    }

    private static bool IsSetOff(Document document, TokenTraits[] traits, int paragraph)
    {
        var own = document.Paragraphs[paragraph];
        return own.Tokens.Length > 0
            && own.Block.Kind is BlockKind.Paragraph or BlockKind.Quotation
            && paragraph > 0
            && document.Paragraphs[paragraph - 1] is { Tokens.Length: > 1 } before
            && SpanFinder.IsRead(before.Block.Kind)
            && document.Word(before.Tokens.End - 1) is ":"
            && !Enumerable.Range(own.Tokens.Start, own.Tokens.Length).Any(i => traits[i].Quote != QuotePlace.Outside);
    }

    // The last of the paragraph is a cue right before the colon, and its sentence has no content.
    private static bool IsCued(Document document, TokenTraits[] traits, int paragraph, List<RoleSpan> spans)
    {
        var colon = document.Paragraphs[paragraph].Tokens.End - 1;
        var sentence = document.Sentences[traits[colon].Sentence].Start;
        var isCued = false;
        for (var s = spans.Count - 1; s >= 0 && spans[s].Tokens.End > sentence; s--)
        {
            if (spans[s].Role == Role.Content)
            {
                return false;
            }

            isCued |= spans[s].Role == Role.Cue && spans[s].Tokens.End == colon;
        }

        return isCued;
    }
}
