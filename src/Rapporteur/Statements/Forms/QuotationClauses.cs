using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;

namespace Rapporteur.Statements.Forms;

/// <summary>
/// A sentence that is a quotation, a comma or question mark inside its closing mark, and then a verb and a name or a name and
/// a verb ("“Yes,” snapped Ana.", "“No,” Mei repeated."): the verb attributes whatever it is. Only where the chains found no
/// source in the sentence.
/// </summary>
internal static class QuotationClauses
{
    /// <summary>The attributions of this form in the document.</summary>
    public static IEnumerable<LinkedParts> In(Document document, TokenTraits[] traits, IReadOnlyList<RoleSpan> spans)
    {
        for (var p = 0; p < document.Paragraphs.Count; p++)
        {
            var paragraph = document.Paragraphs[p];
            if (!SpanFinder.IsRead(paragraph.Block.Kind))
            {
                continue;
            }

            for (var i = paragraph.Tokens.Start; i < paragraph.Tokens.End; i++)
            {
                if (traits[i].Quote == QuotePlace.Closing && At(document, traits, spans, p, i) is { } parts)
                {
                    yield return parts;
                }
            }
        }
    }

    private static LinkedParts? At(Document document, TokenTraits[] traits, IReadOnlyList<RoleSpan> spans, int paragraph, int closing)
    {
        var range = document.Paragraphs[paragraph].Tokens;
        var opening = closing - traits[closing].FromOpening + 1;
        if (closing - opening < 2 || closing + 2 >= range.End
            || document.Word(closing - 1)[^1] is not (',' or '?' or '!' or '—')
            || document.Sentences[traits[opening].Sentence].Start != opening)
        {
            return null;
        }

        var end = EndOfSentence(document, traits, range, closing + 1);
        for (var s = FirstBehind(spans, opening); s < spans.Count && spans[s].Tokens.Start < end; s++)
        {
            if (spans[s].Role == Role.Source)
            {
                return null;
            }
        }

        return VerbFirst(document, traits, paragraph, opening, closing, end) ?? NameFirst(traits, paragraph, opening, closing, end);
    }

    private static LinkedParts? VerbFirst(Document document, TokenTraits[] traits, int paragraph, int opening, int closing, int end)
    {
        var verb = closing + 1;
        if (!IsFinite(traits[verb].Tag))
        {
            return null;
        }

        var start = verb + 1;
        var stop = EndOfNoun(traits, start, end);

        // "a man known as “Slim.”": a participle without a comma still says who it is.
        if (stop > start && stop < end && traits[stop].Tag == WordTag.VerbParticiple)
        {
            while (stop < end && (traits[stop].Quote != QuotePlace.Outside || document.Word(stop) is not ("," or "." or ";")))
            {
                stop++;
            }
        }

        return stop == start ? null : Parts(paragraph, opening, closing, verb, verb + 1, start, stop);
    }

    private static LinkedParts? NameFirst(TokenTraits[] traits, int paragraph, int opening, int closing, int end)
    {
        var start = closing + 1;
        var verb = EndOfNoun(traits, start, end);
        return verb > start && verb < end && IsFinite(traits[verb].Tag) ? Parts(paragraph, opening, closing, verb, verb + 1, start, verb) : null;
    }

    private static LinkedParts Parts(int paragraph, int opening, int closing, int cue, int cueEnd, int source, int sourceEnd) => new(
        FormRules.Span(Role.Cue, cue, cueEnd, paragraph),
        FormRules.Span(Role.Source, source, sourceEnd, paragraph),
        [FormRules.Span(Role.Content, opening, closing + 1, paragraph)],
        1,
        1);

    private static bool IsFinite(WordTag tag) => tag is WordTag.VerbPast or WordTag.VerbThirdPerson or WordTag.VerbPresent;

    // A noun phrase: a pronoun, or determiners, adjectives and nouns that end in a noun.
    private static int EndOfNoun(TokenTraits[] traits, int start, int end)
    {
        if (start < end && traits[start].Tag is WordTag.Pronoun or WordTag.WhPronoun)
        {
            return start + 1;
        }

        var stop = start;
        for (var i = start; i < end && traits[i].Quote == QuotePlace.Outside; i++)
        {
            if (traits[i].Tag is WordTag.ProperNoun or WordTag.Noun or WordTag.NounPlural)
            {
                stop = i + 1;
            }
            else if (traits[i].Tag is not (WordTag.Determiner or WordTag.PossessivePronoun or WordTag.Adjective or WordTag.Number or WordTag.Possessive))
            {
                break;
            }
        }

        return stop;
    }

    // The first span that ends behind the token; spans stand in the order of the text.
    private static int FirstBehind(IReadOnlyList<RoleSpan> spans, int token)
    {
        return Halving.CountBefore(spans, token, static (item, at) => item.Tokens.End <= at);
    }

    private static int EndOfSentence(Document document, TokenTraits[] traits, TokenRange range, int i) =>
        Math.Min(range.End, document.Sentences[traits[i].Sentence].End);
}
