using Rapporteur.Articles;

namespace Rapporteur.Language.Quotations;

/// <summary>
/// Finds quotations by their marks alone; what each of them is, a quotation of somebody, a title or a nickname, is
/// for others to say. Never fails: marks that make no sense are no quotation.
/// </summary>
/// <remarks>
/// A quotation that is open at its paragraph's end goes on in the next one if that begins with a mark of the same
/// family; otherwise it ends with its paragraph and counts as not closed. Only running text goes on so: paragraphs,
/// items of lists and passages set apart. All other blocks, posts first, are read by themselves, and no quotation
/// runs into, out of or over one of them. Time and memory grow with the length of the text.
/// </remarks>
public static class QuotationMachine
{
    /// <summary>Finds the quotations of <paramref name="paragraphs"/>, which stand in the order of the text.</summary>
    /// <returns>In the order of their starts, an outer one before those it holds.</returns>
    public static IReadOnlyList<Quotation> Find(string text, IReadOnlyList<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var found = new QuotationList();
        var inParagraph = new ParagraphQuotations();
        var next = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var span = paragraphs[i].Block.Span;
            next = Math.Max(next, i + 1);
            while (next < paragraphs.Count && !IsRunning(paragraphs[next]))
            {
                next++;
            }

            // Past a post, the next paragraph still tells whether a mark was left open on purpose.
            var runs = IsRunning(paragraphs[i]) && next < paragraphs.Count;
            var reopening = runs ? ReopeningMarks.Of(text, paragraphs[next].Block.Span) : default;
            found.Add(span, inParagraph.Find(text, span, reopening), runs && next == i + 1);
        }

        return found.ToQuotations();
    }

    private static bool IsRunning(Paragraph paragraph) =>
        paragraph.Block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation;
}
