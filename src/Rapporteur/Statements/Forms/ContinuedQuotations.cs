using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>A quotation whose mark is opened again in each paragraph is one: what attributes its beginning attributes the rest.</summary>
internal static class ContinuedQuotations
{
    /// <summary>The parts of all attributions, with the later parts of the quotations that they begin, where nobody else has those.</summary>
    public static List<LinkedParts> Extend(Document document, IReadOnlyList<LinkedParts> attributions)
    {
        var extended = new List<LinkedParts>(attributions);
        var continued = document.Quotations.Where(q => q.Depth == 0 && q.Parts.Count > 1).ToArray();
        if (continued.Length == 0)
        {
            return extended;
        }

        var taken = new TakenTokens(document, attributions);
        for (var i = 0; i < extended.Count; i++)
        {
            var own = extended[i].Contents;
            var contents = own.ToList();
            Quotation? before = null;
            foreach (var content in own)
            {
                var end = document.SpanOf(content.Tokens).End;
                if (At(continued, end - 1) is { } quotation && quotation != before)
                {
                    before = quotation;
                    contents.AddRange(Rest(document, quotation, end, own, taken));
                }
            }

            contents.Sort(static (a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
            extended[i] = extended[i] with { Contents = contents };
        }

        return extended;
    }

    // The parts of a quotation behind a content that the attribution does not have itself, up to one that another has.
    private static IEnumerable<RoleSpan> Rest(Document document, Quotation quotation, int behind, IReadOnlyList<RoleSpan> own, TakenTokens taken)
    {
        foreach (var part in quotation.Parts.Where(p => p.Start >= behind))
        {
            var (tokens, paragraph) = document.TokensOf(part);
            if (tokens.Length > 0 && own.Any(c => c.Tokens.Start < tokens.End && tokens.Start < c.Tokens.End))
            {
                continue;
            }

            if (tokens.Length == 0 || taken.Touches(tokens))
            {
                yield break;
            }

            taken.Take(tokens);
            yield return FormRules.Span(Role.Content, tokens.Start, tokens.End, paragraph);
        }
    }

    // The quotation in which a character stands; they are in order and do not overlap.
    private static Quotation? At(Quotation[] quotations, int offset)
    {
        var low = Halving.CountBefore(quotations, offset, static (item, at) => item.Span.End <= at);

        return low < quotations.Length && quotations[low].Span.Start <= offset ? quotations[low] : null;
    }
}
