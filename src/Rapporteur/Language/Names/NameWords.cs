using System.Buffers;
using Rapporteur.Language.Tags;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Language.Names;

/// <summary>Reads the words of a document as the name reader sees them.</summary>
internal static class NameWords
{
    // Words that may stand within a run of capitalised words, few of them side by side.
    private const int MostLinks = 2;
    private static readonly HashSet<uint> _links =
        [.. new[] { "of", "the", "for", "and", "&", "on", "in", "to", "'s", "’s", "'", "-", "/" }.Select(static word => WordForm.Of(word).Word)];

    private static readonly HashSet<uint> _particles =
        [.. new[] { "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "al", "el", "zu", "y" }
            .Select(static word => WordForm.Of(word).Word)];

    /// <summary>All tokens of <paramref name="document"/>.</summary>
    /// <param name="document">The document, whose tags and trees are filled.</param>
    /// <param name="classes">Classes of words of like use.</param>
    /// <exception cref="ArgumentException">Tags or trees are not filled.</exception>
    public static NameWord[] Of(Document document, WordClasses classes)
    {
        if (document.Layers is not { Tags: { } tags, Trees: { } trees })
        {
            throw new ArgumentException("The document's tags and trees are not filled.", nameof(document));
        }

        var words = new NameWord[document.Tokens.Count];
        foreach (var range in document.Sentences)
        {
            Forms(document, range, words);
            var sentence = words.AsSpan(range.Start, range.Length);
            for (var i = 0; i < sentence.Length; i++)
            {
                ref var word = ref sentence[i];
                word.Tag = tags[range.Start + i].Upos;
                word.Head = trees.Heads[range.Start + i] - range.Start;
                word.Relation = WordForm.Of(trees.Relations[range.Start + i]).Word;
                var text = document.Word(range.Start + i);
                word.Classes = ClassesOf(Lexicon.OfNoun(text));
                word.Classes |= word.IsCapital && GivenNames.Of(text) != GivenName.None ? GazetteerClass.GivenNames : GazetteerClass.None;
                (word.Coarse, word.Middle, word.Fine) = classes.Of(word.Form.Word);
            }

            Gazetteer.Mark(sentence);
            Runs(sentence, wide: false);
            Runs(sentence, wide: true);
        }

        DocumentEvidence.Mark(words, document.Sentences);
        return words;
    }

    private static GazetteerClass ClassesOf(WordTraits traits) =>
        ((traits & (WordTraits.Title | WordTraits.Role)) != 0 ? GazetteerClass.Titles : GazetteerClass.None)
        | ((traits & WordTraits.Institution) != 0 ? GazetteerClass.OrganisationHeads : GazetteerClass.None)
        | ((traits & (WordTraits.Place | WordTraits.PlacePrefix)) != 0 ? GazetteerClass.PlaceHeads : GazetteerClass.None)
        | ((traits & WordTraits.Affiliation) != 0 ? GazetteerClass.Affiliations : GazetteerClass.None)
        | ((traits & (WordTraits.Calendar | WordTraits.Month)) != 0 ? GazetteerClass.Calendar : GazetteerClass.None)
        | ((traits & (WordTraits.Kin | WordTraits.Thing | WordTraits.Document)) != 0 ? GazetteerClass.Nouns : GazetteerClass.None);

    private static void Forms(Document document, TokenRange range, NameWord[] words)
    {
        var forms = ArrayPool<WordForm>.Shared.Rent(range.Length);
        var lengths = ArrayPool<int>.Shared.Rent(range.Length);
        for (var i = 0; i < range.Length; i++)
        {
            var word = document.Word(range.Start + i);
            forms[i] = word.IsEmpty ? default : WordForm.Of(word);
            lengths[i] = word.Length;
        }

        Casing.Mend(forms.AsSpan(0, range.Length), lengths.AsSpan(0, range.Length));
        for (var i = 0; i < range.Length; i++)
        {
            words[range.Start + i].Form = forms[i];
        }

        ArrayPool<WordForm>.Shared.Return(forms);
        ArrayPool<int>.Shared.Return(lengths);
    }

    private static void Runs(Span<NameWord> sentence, bool wide)
    {
        for (var start = 0; start < sentence.Length; start++)
        {
            if (!InRun(sentence, start))
            {
                continue;
            }

            // One past the last capitalised word; links behind it are not part of the run.
            var end = start + 1;
            var links = 0;
            for (var i = end; i < sentence.Length && links <= MostLinks; i++)
            {
                if (InRun(sentence, i))
                {
                    (end, links) = (i + 1, 0);
                }
                else if (_particles.Contains(sentence[i].Form.Word) || (wide && _links.Contains(sentence[i].Form.Word)))
                {
                    links++;
                }
                else
                {
                    break;
                }
            }

            for (var i = start; i < end; i++)
            {
                if (wide)
                {
                    (sentence[i].WideStart, sentence[i].WideEnd) = (start, end);
                }
                else
                {
                    (sentence[i].RunStart, sentence[i].RunEnd) = (start, end);
                }
            }

            start = end - 1;
        }
    }

    private static bool InRun(Span<NameWord> sentence, int i) =>
        sentence[i].IsCapital && sentence[i].Tag is not (UniversalTag.Det or UniversalTag.Adp or UniversalTag.Pron or UniversalTag.Cconj
            or UniversalTag.Sconj or UniversalTag.Part or UniversalTag.Punct or UniversalTag.Adv or UniversalTag.Intj);
}
