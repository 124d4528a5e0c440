using System.Collections.Frozen;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>What nouns and given names mean, by the lists embedded from <c>Coreference/Data</c> and <c>WordLists/Data</c>.</summary>
internal static class NounSenses
{
    private const int LongestWord = 24;

    private static readonly string[] PersonEndings = ["ist", "ian", "man", "woman", "person", "eer", "ologist"];

    private static readonly string[] ThingEndings =
        ["tion", "sion", "ment", "ness", "ity", "ship", "ism", "ence", "ance", "graphy", "ology", "age", "hood", "ics", "ure", "ing"];

    private static readonly FrozenDictionary<string, NounSense>.AlternateLookup<ReadOnlySpan<char>> Nouns = Load();

    /// <summary>What a noun of this lemma means, by the lists or else by its ending.</summary>
    public static NounSense OfNoun(ReadOnlySpan<char> lemma) => Listed(lemma) is var listed && listed != NounSense.None ? listed : OfEnding(lemma);

    private static NounSense Listed(ReadOnlySpan<char> lemma)
    {
        if (lemma.Length is 0 or > LongestWord)
        {
            return NounSense.None;
        }

        if (Nouns.TryGetValue(lemma, out var sense))
        {
            return sense;
        }

        var traits = Lexicon.OfNoun(lemma);
        return ((traits & WordTraits.Role) != 0 ? NounSense.Person | GenderOf(traits) : 0)
            | ((traits & WordTraits.Institution) != 0 ? NounSense.Body : 0)
            | ((traits & (WordTraits.Place | WordTraits.PlacePrefix)) != 0 ? NounSense.Place : 0)
            | ((traits & (WordTraits.Thing | WordTraits.Document)) != 0 ? NounSense.Thing : 0)
            | ((traits & WordTraits.Calendar) != 0 ? NounSense.Time : 0);
    }

    /// <summary>What a word of a name says of who bears it: a title, a given name, "Ministry", "River".</summary>
    public static NounSense OfNameWord(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return NounSense.None;
        }

        switch (GivenNames.Of(word))
        {
            case GivenName.Male:
                return NounSense.Person | NounSense.Male;
            case GivenName.Female:
                return NounSense.Person | NounSense.Female;
        }

        var traits = Lexicon.Of(word);
        return (traits & WordTraits.Title) != 0 ? NounSense.Person | GenderOf(traits) : Listed(word);
    }

    // What a noun's ending says: who does something, or what is done or is so.
    private static NounSense OfEnding(ReadOnlySpan<char> noun)
    {
        if (noun.Length < 6)
        {
            return NounSense.None;
        }

        foreach (var ending in PersonEndings)
        {
            if (noun.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return NounSense.Person;
            }
        }

        foreach (var ending in ThingEndings)
        {
            if (noun.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return NounSense.Thing;
            }
        }

        return NounSense.None;
    }

    private static NounSense GenderOf(WordTraits traits) =>
        ((traits & WordTraits.Male) != 0 ? NounSense.Male : 0) | ((traits & WordTraits.Female) != 0 ? NounSense.Female : 0);

    private static FrozenDictionary<string, NounSense>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var words = new Dictionary<string, NounSense>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedLines.Of("Language.Coreference.Data.nouns.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 1; i < parts.Length; i++)
            {
                words[parts[0]] = words.GetValueOrDefault(parts[0]) | Enum.Parse<NounSense>(parts[i], ignoreCase: true);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
