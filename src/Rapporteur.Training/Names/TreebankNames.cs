using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Language.WordLists;
using Rapporteur.Training.Conllu;
using Rapporteur.Training.Coreference;

namespace Rapporteur.Training.Names;

/// <summary>
/// Makes names out of the mentions of entities that a treebank such as GUM marks. A mention is named where its head is a
/// proper noun; the name is what makes the mention up, with the proper nouns before it and without titles, "the" and
/// what is set beside it. Of mentions within one another the outer one is the name.
/// </summary>
internal static class TreebankNames
{
    /// <summary>The documents of a file or folder with their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none; RAP0402: one cannot be read.</exception>
    public static IEnumerable<NamedText> Read(string path) => ConlluFile.Read(path, trees: true).Select(Of);

    /// <summary>The names of <paramref name="document"/>.</summary>
    public static NamedText Of(ConlluDocument document)
    {
        var names = new List<EntityName>();
        foreach (var mention in GoldEntities.Read(document))
        {
            if (document.Words[mention.Head].Upos == "PROPN" && mention.Kind != "time" && NameOf(document, mention) is { Length: > 0 } tokens
                && (names.Count == 0 || names[^1].Tokens.End <= tokens.Start))
            {
                names.Add(new EntityName(tokens, EntityKinds.Of(mention.Kind)));
            }
        }

        return new NamedText(document.ToTokens(), names);
    }

    private static TokenRange NameOf(ConlluDocument document, GoldMention mention)
    {
        var words = document.Words;
        int start = mention.Head, end = mention.Head + 1;
        foreach (var word in mention.Core)
        {
            if (IsCapital(words[word]))
            {
                (start, end) = (Math.Min(start, word), Math.Max(end, word + 1));
            }
        }

        while (start > mention.Tokens.Start && IsCapital(words[start - 1]) && words[start - 1].Upos is "PROPN" or "ADJ")
        {
            start--;
        }

        // "World War II": what stands behind without a preposition.
        while (end < mention.Tokens.End && IsCapital(words[end]) && words[end].Upos is "PROPN" or "NUM" or "ADJ")
        {
            end++;
        }

        while (mention.Kind == "person" && start < end - 1 && (Lexicon.Of(words[start].Form) & (WordTraits.Title | WordTraits.Role)) != 0)
        {
            start++;
        }

        return new TokenRange(start, end);
    }

    private static bool IsCapital(ConlluWord word) => word.Upos is not "DET" && word.Form.Length > 0 && (char.IsUpper(word.Form[0]) || char.IsDigit(word.Form[0]));
}
