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
            var last = document.SpanOf(extended[i].Contents[^1].Tokens);
            if (At(continued, last.End - 1) is not { } quotation)
            {
                continue;
            }

            var contents = extended[i].Contents.ToList();
            foreach (var part in quotation.Parts.Where(p => p.Start >= last.End))
            {
                var (tokens, paragraph) = document.TokensOf(part);
                if (tokens.Length == 0 || taken.Touches(tokens))
                {
                    break;
                }

                taken.Take(tokens);
                contents.Add(FormRules.Span(Role.Content, tokens.Start, tokens.End, paragraph));
            }

            extended[i] = extended[i] with { Contents = contents };
        }

        return extended;
    }

    // The quotation in which a character stands; they are in order and do not overlap.
    private static Quotation? At(Quotation[] quotations, int offset)
    {
        var low = Halving.CountBefore(quotations, offset, static (item, at) => item.Span.End <= at);

        return low < quotations.Length && quotations[low].Span.Start <= offset ? quotations[low] : null;
    }
}
