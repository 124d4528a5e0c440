using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>Reads "who": the noun phrase before it.</summary>
internal static class RelativeReader
{
    private const int LongestPhrase = 8;
    private const int LongestApposition = 16;

    /// <summary>The speaker; null where no noun phrase stands before token <paramref name="who"/>.</summary>
    public static Speaker? Read(Dialogue dialogue, int query, int who)
    {
        var scene = dialogue.Scene;
        var sentence = scene.Document.Sentences.Count == 0 ? default : scene.Document.Sentences[Spans.SentenceAt(scene.Document, who)];
        var comma = IsPause(scene, who - 1);
        var person = !scene.Document.Word(who).Equals("which", StringComparison.OrdinalIgnoreCase);
        var end = comma ? who - 1 : who;
        if (end <= sentence.Start)
        {
            return null;
        }

        var name = scene.NameAt(end - 1);
        if (name >= 0 && !scene.Layer.Has(scene.Names[name].All.Start - 1, WordTraits.Preposition) && Fits(scene, name, person))
        {
            return SourceReader.Named(scene, name, new TokenRange(who, who + 1));
        }

        if (comma && person && Apposed(scene, sentence, end) is { } apposed)
        {
            return apposed;
        }

        // Behind a preposition, and nowhere else: as likely the place where those are who are meant.
        if (name >= 0 && Fits(scene, name, person) && (scene.Chains[name].Sure || scene.Chains[name].Count > 1))
        {
            return SourceReader.Named(scene, name, new TokenRange(who, who + 1));
        }

        var start = PhraseStart(scene, sentence, end, who);
        return start < end ? SourceReader.Described(scene, new TokenRange(start, end)) : null;
    }

    private static bool IsPause(Scene scene, int token) =>
        token >= 0 && scene.Document.Word(token) is "," or "—" or "–" or "-" or "--" or "(";

    // "who" means a person, "which" anything else.
    private static bool Fits(Scene scene, int name, bool person) =>
        person ? scene.Chains[name].MayBePerson : scene.Chains[name].Kind != NameKind.Person;

    // "Ana Reed, chair of the Council, who": the person named before the apposition.
    private static Speaker? Apposed(Scene scene, TokenRange sentence, int end)
    {
        for (var i = end - 1; i > sentence.Start && i > end - LongestApposition; i--)
        {
            if (scene.Layer.Is(i, ',') && scene.NameAt(i - 1) is var name and >= 0 && Fits(scene, name, true))
            {
                return SourceReader.Named(scene, name, new TokenRange(end, end));
            }
        }

        return null;
    }

    // "some members of the party": people are the members, not the party.
    private static int MembersOf(WordLayer layer, TokenRange sentence, int start)
    {
        if (start < sentence.Start + 2 || layer.Document.Word(start - 1) is not "of" || !layer.Has(start - 2, WordTraits.Letter))
        {
            return start;
        }

        return start - 3 >= sentence.Start && layer.Has(start - 3, WordTraits.Determiner) ? start - 3 : start - 2;
    }

    // Back over the words of a noun phrase to its determiner.
    private static int PhraseStart(Scene scene, TokenRange sentence, int end, int who)
    {
        var layer = scene.Layer;
        var start = end;
        var before = -1;
        for (var i = end - 1; i >= sentence.Start && i >= end - LongestPhrase; i--)
        {
            var traits = layer[i];
            if ((traits & WordTraits.Letter) == 0 && !layer.Is(i, '-') && !layer.IsGenitive(i))
            {
                break;
            }

            if ((traits & WordTraits.Determiner) != 0)
            {
                return layer.Document.Word(who) is "who" or "Who" ? MembersOf(layer, sentence, i) : i;
            }

            if ((traits & WordTraits.Preposition) != 0)
            {
                if (layer.Document.Word(i) is "of" or "in" or "from" or "at" or "on")
                {
                    before = i - 1;
                    continue;
                }

                break;
            }

            if ((traits & (WordTraits.Auxiliary | WordTraits.Subordinator | WordTraits.Conjunction)) != 0
                || ((traits & WordTraits.Pronoun) != 0 && (traits & WordTraits.Possessive) == 0))
            {
                break;
            }

            start = i;
            if ((traits & WordTraits.Possessive) != 0)
            {
                break;
            }
        }

        // Without a determiner the words before the noun may be a verb: from the noun before the first preposition on is safe.
        return start < end && !layer.Has(start, WordTraits.Determiner | WordTraits.Possessive) && end - start > 2
            ? Math.Max(start, before >= 0 ? before : end - 1)
            : start;
    }
}
