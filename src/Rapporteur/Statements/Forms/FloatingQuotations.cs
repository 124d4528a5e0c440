using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>
/// A quotation of whole sentences, or a long one, that nothing attributes ("Ann turned to Bo. “We leave now.”"): somebody said it,
/// but the article does not say who with words of its own.
/// </summary>
internal static class FloatingQuotations
{
    /// <summary>
    /// Of 64 in the train and development parts of PolNeAR 26 are words that somebody is said to have said, but none is right
    /// as it stands: there the source is further away. Kept, so that nothing quoted is lost, for those who look for it.
    /// </summary>
    public const double Confidence = 0.02;

    private const int FewestWords = 3;

    // Of 2,133 quotations of so many words within paragraphs of PolNeAR's train part 14 are no content.
    private const int Long = 12;

    /// <summary>Those of the document that no part of <paramref name="attributions"/> touches.</summary>
    public static IEnumerable<LinkedParts> In(Document document, TokenTraits[] traits, IReadOnlyList<LinkedParts> attributions)
    {
        TakenTokens? taken = null;
        foreach (var quotation in document.Quotations.Where(q => q.Depth == 0))
        {
            var contents = new List<RoleSpan>(quotation.Parts.Count);
            foreach (var part in quotation.Parts)
            {
                var (tokens, paragraph) = document.TokensOf(part);
                if (tokens.Length > 0 && document.Paragraphs[paragraph].Block.Kind is BlockKind.Paragraph or BlockKind.Quotation)
                {
                    contents.Add(FormRules.Span(Role.Content, tokens.Start, tokens.End, paragraph));
                }
            }

            taken ??= new TakenTokens(document, attributions);
            if (contents.Count == quotation.Parts.Count && IsSaid(document, traits, contents) && !contents.Exists(c => taken.Touches(c.Tokens)))
            {
                yield return new LinkedParts(null, null, contents, 1, 1);
            }
        }
    }

    // Long, or begins a sentence, ends with a mark that ends one, and is long enough to be one.
    private static bool IsSaid(Document document, TokenTraits[] traits, List<RoleSpan> contents)
    {
        var words = contents.Sum(c => Enumerable.Range(c.Tokens.Start, c.Tokens.Length).Count(i => !traits[i].Mark));
        return words >= Long || (words >= FewestWords && IsOfSentences(document, traits, contents[0].Tokens.Start, contents[^1].Tokens.End - 1));
    }

    private static bool IsOfSentences(Document document, TokenTraits[] traits, int first, int last) =>
        document.Sentences[traits[first].Sentence].Start == first
        && last > first
        && document.Word(traits[last].Quote == QuotePlace.Closing ? last - 1 : last)[^1] is '.' or '!' or '?' or '…'
        && (last + 1 == traits.Length || traits[last + 1].Sentence != traits[last].Sentence);
}
