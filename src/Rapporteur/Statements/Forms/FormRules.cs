using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>
/// Attributions that the page's form alone shows: a signature under a quotation ("— Ann Smith"), the turns of an
/// interview ("SMITH: ..."), a lead-in ("From Chair Roe:"), a quotation with a bare clause behind it. They take the
/// place of what the chains found there.
/// </summary>
internal static class FormRules
{
    /// <summary>The attributions by form, and the spans that they leave to the linker.</summary>
    public static (IReadOnlyList<LinkedParts> Fixed, IReadOnlyList<RoleSpan> Left) Apply(Document document, TokenTraits[] traits, IReadOnlyList<RoleSpan> spans)
    {
        List<LinkedParts> found = [.. QuotationClauses.In(document, traits, spans)];
        for (var p = 0; p < document.Paragraphs.Count; p++)
        {
            if (SpanFinder.IsRead(document.Paragraphs[p].Block.Kind)
                && (Signatures.At(document, traits, p) ?? Turns.At(document, traits, p)) is { } parts)
            {
                found.Add(parts);
            }
        }

        if (found.Count == 0)
        {
            return ([], spans);
        }

        // Two forms may claim the same words; the first keeps them.
        var taken = new TakenTokens(document, []);
        var settled = new List<LinkedParts>(found.Count);
        foreach (var parts in found.Where(parts => !parts.Contents.Any(c => taken.Touches(c.Tokens))))
        {
            settled.Add(parts);
            taken.Take(parts);
        }

        return (settled, [.. spans.Where(s => !taken.Touches(s.Tokens))]);
    }

    /// <summary>A span that stands by its form; nothing is uncertain about it.</summary>
    public static RoleSpan Span(Role role, int start, int end, int paragraph) => new(role, new TokenRange(start, end), paragraph, 1);
}
