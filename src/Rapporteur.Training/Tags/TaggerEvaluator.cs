using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Tags;

/// <summary>Measures the tagger of reduced tags against treebanks, by our own tokens.</summary>
public static class TaggerEvaluator
{
    /// <summary>Measures <paramref name="tagger"/> on a treebank in CoNLL-U.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no treebank, or one that cannot be read.</exception>
    public static TagScore Treebank(Tagger tagger, string file) =>
        Measure(tagger, Tags.Treebank.Read(file).Select(text => text.Read()));

    /// <summary>Measures it on the treebank's short sentences, each written as a headline: in title case, or one in <paramref name="capitals"/> in capitals.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no treebank, or one that cannot be read.</exception>
    public static TagScore Headlines(Tagger tagger, string file, int capitals) =>
        Measure(tagger, Tags.Treebank.Read(file).Select(text => HeadlineCopies.Of(text, 1, capitals)).OfType<TaggedText>());

    /// <summary>Measures how far it agrees with tags that a program gave.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no tags, or such that cannot be read.</exception>
    public static TagScore Silver(Tagger tagger, SilverTags silver)
    {
        ArgumentNullException.ThrowIfNull(silver);
        return Measure(tagger, SilverFolder.Read(silver.TagsFolder, silver.TextsFolder).Select(text => text.Read()));
    }

    private static TagScore Measure(Tagger tagger, IEnumerable<TaggedText> texts)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        var counts = new int[32, 32];
        int tokens = 0, words = 0, wordsRight = 0, known = 0, right = 0;
        foreach (var text in texts)
        {
            var tags = tagger.Tag(text.Document);
            for (var i = 0; i < tags.Length; i++)
            {
                tokens++;
                var gold = text.Gold[i];
                if (gold == WordTag.None)
                {
                    continue;
                }

                var word = text.Document.Word(i).ContainsAnyLetterOrDigit();
                known++;
                right += tags[i] == gold ? 1 : 0;
                words += word ? 1 : 0;
                wordsRight += word && tags[i] == gold ? 1 : 0;
                counts[(int)gold, (int)tags[i]]++;
            }
        }

        var confusions = new List<TagConfusion>();
        for (var g = 0; g < 32; g++)
        {
            for (var t = 0; t < 32; t++)
            {
                if (counts[g, t] > 0)
                {
                    confusions.Add(new TagConfusion((WordTag)g, (WordTag)t, counts[g, t]));
                }
            }
        }

        return new TagScore(tokens, known, right, words, wordsRight, confusions);
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How well tokens were tagged.</summary>
/// <param name="Tokens">Our tokens.</param>
/// <param name="Known">Those that stand exactly where a tagged one does.</param>
/// <param name="Right">Of these, those with the same tag.</param>
/// <param name="Words">Of those that are known, those with a letter or digit.</param>
/// <param name="WordsRight">Of these, those with the same tag.</param>
/// <param name="Counts">How often a tag was given for another, and for itself.</param>
public sealed record TagScore(int Tokens, int Known, int Right, int Words, int WordsRight, IReadOnlyList<TagConfusion> Counts)
{
    /// <summary>Share of tokens tagged rightly.</summary>
    public double Accuracy => Known == 0 ? 0 : (double)Right / Known;

    /// <summary>Share of words tagged rightly.</summary>
    public double WordAccuracy => Words == 0 ? 0 : (double)WordsRight / Words;
}

/// <summary>How often one tag was given for another.</summary>
/// <param name="Gold">The right one.</param>
/// <param name="Given">The one given.</param>
/// <param name="Count">How often.</param>
public sealed record TagConfusion(WordTag Gold, WordTag Given, int Count);
