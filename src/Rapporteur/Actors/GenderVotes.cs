using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Learns from an article's pronouns which gender goes with its persons: "he" behind the only person of a sentence is a
/// vote. One sentence may mislead; a clear majority seldom does.
/// </summary>
internal static class GenderVotes
{
    /// <summary>Sets <see cref="Actor.Gender"/> where it is unknown and the votes are clear.</summary>
    public static void Count(WordLayer layer, NameChains chains)
    {
        var document = layer.Document;
        var next = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            Actor? only = null;
            var several = false;
            for (var i = sentence.Start; i < sentence.End && !several; i++)
            {
                if (next < chains.Names.Count && chains.Names[next].Words.End <= i + 1)
                {
                    var actor = chains[next++];
                    several = actor.MayBePerson && only is not null && only != actor && actor.Kind == NameKind.Person;
                    only = actor.MayBePerson && (only is null || only.Kind != NameKind.Person) ? actor : only;
                }
                else if (only is not null && layer.Has(i, WordTraits.Pronoun) && !InQuotation(document, i))
                {
                    only.MalePronouns += layer.Has(i, WordTraits.Male) ? 1 : 0;
                    only.FemalePronouns += layer.Has(i, WordTraits.Female) ? 1 : 0;
                }
            }

            while (next < chains.Names.Count && chains.Names[next].Words.Start < sentence.End)
            {
                next++;
            }
        }

        for (var i = 0; i < chains.Names.Count; i++)
        {
            var actor = chains[i];
            if (actor.Gender == Gender.Unknown)
            {
                actor.Gender = Majority(actor.MalePronouns, actor.FemalePronouns);
            }
        }
    }

    private static Gender Majority(int male, int female) =>
        male >= 1 && male >= 3 * female ? Gender.Male
        : female >= 1 && female >= 3 * male ? Gender.Female
        : Gender.Unknown;

    private static bool InQuotation(Language.Document document, int token) =>
        document.Quotations.Count > 0 && Spans.Covers(document.Quotations, document.Tokens[token].Span.Start);
}
