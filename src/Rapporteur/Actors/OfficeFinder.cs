using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Finds the offices of persons: titles before names ("Prime Minister ..."), nouns before them ("campaign manager ...")
/// and appositions behind them (", the ambassador to Oslo,").
/// </summary>
internal static class OfficeFinder
{
    private const int LongestApposition = 14;
    private const int LongestBefore = 4;

    /// <summary>The offices of the persons among <paramref name="chains"/>, in the order of the text.</summary>
    public static List<Office> Find(WordLayer layer, NameChains chains)
    {
        var offices = new List<Office>();
        for (var i = 0; i < chains.Names.Count; i++)
        {
            var name = chains.Names[i];
            var actor = chains[i];
            if (!actor.MayBePerson)
            {
                continue;
            }

            var before = Before(layer, name);
            if (before.Length > 0)
            {
                offices.Add(new Office(actor, before));
            }
            else if (actor.Kind == NameKind.Person && Apposed(layer, name) is { Length: > 0 } apposed)
            {
                offices.Add(new Office(actor, apposed));
            }

            // A word of no known kind may be a place with the rest of the sentence behind its comma.
            var apposition = actor.Kind == NameKind.Person ? Apposition(layer, name) : default;
            if (apposition.Length > 0)
            {
                offices.Add(new Office(actor, apposition));
            }
        }

        return offices;
    }

    // The title, and small-letter nouns of role right before it.
    private static TokenRange Before(WordLayer layer, in Name name)
    {
        var start = name.All.Start;
        var role = name.Title.Length > 0;
        for (var i = start - 1; i >= 0 && i >= name.All.Start - LongestBefore; i--)
        {
            var traits = layer[i];
            var affiliation = role && (traits & WordTraits.Affiliation) != 0;
            if ((traits & WordTraits.Letter) == 0
                || (!affiliation && (traits & (WordTraits.Function | WordTraits.Pronoun | WordTraits.Capital)) != 0))
            {
                break;
            }

            if ((traits & WordTraits.Role) == 0 && i == name.All.Start - 1)
            {
                break;
            }

            role = true;
            start = i;
        }

        if (role && start > 0 && layer.Document.Word(start - 1).Equals("former", StringComparison.OrdinalIgnoreCase))
        {
            start--;
        }

        return role ? new TokenRange(start, Math.Max(name.Words.Start, start)) : default;
    }

    // "the opposition candidate, Ana Reed": from the article to the noun of role right before the comma.
    private static TokenRange Apposed(WordLayer layer, in Name name)
    {
        var comma = name.All.Start - 1;
        if (!layer.Is(comma, ',') || !layer.Has(comma - 1, WordTraits.Role))
        {
            return default;
        }

        for (var i = comma - 2; i >= 0 && i >= comma - LongestBefore - 2 && layer.Has(i, WordTraits.Letter); i--)
        {
            if (layer.Has(i, WordTraits.Determiner | WordTraits.Possessive))
            {
                return new TokenRange(i + 1, comma);
            }

            if (layer.Has(i, WordTraits.Function | WordTraits.Pronoun))
            {
                break;
            }
        }

        return default;
    }

    // From the comma behind the name to the next comma or stop, where a noun of role is in it.
    private static TokenRange Apposition(WordLayer layer, in Name name)
    {
        if (!layer.Is(name.All.End, ','))
        {
            return default;
        }

        var start = name.All.End + 1;
        var end = start;
        var role = false;
        for (; end < layer.Document.Tokens.Count && end - start < LongestApposition; end++)
        {
            var traits = layer[end];
            if ((traits & (WordTraits.Pronoun | WordTraits.Auxiliary)) != 0 || layer.Is(end, ',') || layer.Is(end, '.') || layer.Is(end, ';'))
            {
                break;
            }

            // The noun of role comes before its complements ("ambassador to ...").
            if ((traits & WordTraits.Role) != 0)
            {
                role = true;
            }
            else if (!role && (traits & WordTraits.Preposition) != 0)
            {
                break;
            }
        }

        return role ? new TokenRange(start, end) : default;
    }
}
