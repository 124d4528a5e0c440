using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>
/// Finds in headlines, where every word is a capital, the full names of those whom the article itself calls by the surname
/// alone: the surname with one word before it that opens the headline, or that follows a small word or a mark.
/// </summary>
internal static class HeadlineNames
{
    /// <summary>Adds them to <paramref name="names"/>, which stay in the order of the text.</summary>
    public static void Add(WordLayer layer, CapitalEvidence evidence, bool[] titleCase, List<Name> names)
    {
        if (!titleCase.Contains(true))
        {
            return;
        }

        var document = layer.Document;
        var surnames = Surnames(layer, names).GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<Name>();
        for (var s = 0; s < titleCase.Length; s++)
        {
            if (!titleCase[s])
            {
                continue;
            }

            var sentence = document.Sentences[s];
            for (var i = sentence.Start + 1; i < sentence.End; i++)
            {
                if (surnames.Contains(document.Word(i)) && !layer.Touches(i) && !surnames.Contains(document.Word(i - 1))
                    && IsFirstName(layer, evidence, i - 1, sentence.Start))
                {
                    found.Add(new Name(new(i - 1, i - 1), new(i - 1, i + 1), NameKind.Person, false, Gender.Unknown, false, s));
                }
            }
        }

        if (found.Count > 0)
        {
            names.AddRange(found);
            names.Sort(static (left, right) => left.All.Start.CompareTo(right.All.Start));
        }
    }

    // Single words that are not also the end of a longer name.
    private static HashSet<string> Surnames(WordLayer layer, List<Name> names)
    {
        var surnames = new HashSet<string>();
        foreach (var name in names)
        {
            // A word that only opens sentences may be no name at all.
            if (name.Words.Length == 1 && name.Kind is NameKind.Unknown or NameKind.Person
                && layer.Has(name.Words.Start, WordTraits.Capital) && !layer.Has(name.All.Start, WordTraits.Opens))
            {
                surnames.Add(layer.Document.Word(name.Words.Start).ToString());
            }
        }

        foreach (var name in names)
        {
            if (name.Words.Length > 1)
            {
                surnames.Remove(layer.Document.Word(name.Words.End - 1).ToString());
            }
        }

        return surnames;
    }

    private static bool IsFirstName(WordLayer layer, CapitalEvidence evidence, int i, int start)
    {
        const WordTraits others = WordTraits.Function | WordTraits.Pronoun | WordTraits.Title | WordTraits.Role | WordTraits.Institution
            | WordTraits.Affiliation | WordTraits.Place | WordTraits.PlacePrefix | WordTraits.Calendar | WordTraits.AllCapitals | WordTraits.Document
            | WordTraits.Thing | WordTraits.Field;
        var word = layer.Document.Word(i);
        return layer.Has(i, WordTraits.Capital) && !layer.Has(i, others)
            && (i == start || !layer.Has(i - 1, WordTraits.Capital))
            && !evidence.IsCommon(word) && !NameFinder.LooksCommon(word);
    }
}
