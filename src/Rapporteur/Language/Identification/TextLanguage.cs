using System.Diagnostics.CodeAnalysis;
using Rapporteur.Articles;
using Rapporteur.Unicode;

namespace Rapporteur.Language.Identification;

/// <summary>
/// Which language a text is written in, told from its letters and its most frequent words (the tables are explained in
/// <c>Data/README.md</c>). What a page says of itself is not asked: pages often have the language of the outlet's template.
/// </summary>
public static class TextLanguage
{
    /// <summary>BCP 47 tag of English.</summary>
    public const string English = "en";

    /// <summary>BCP 47 tag of what cannot be told: too short, or no words at all.</summary>
    public const string Undetermined = "und";

    private const string Japanese = "ja";

    // Words of evidence that a language other than English needs, over that for English; and that English needs.
    private const double LeastForOther = 2.5;
    private const double LeastForEnglish = 1.2;

    // A text that quotes another language at length, or is strewn with names from it, stays English.
    private const double OtherOverEnglish = 1.3;

    // Share of the words of a text that the words and endings of its language make up at the least.
    private const double LeastShare = 0.1;

    // Letters outside of the Latin script that a text needs to be told by its script.
    private const int LeastLetters = 8;

    // Share of syllables among Chinese characters from which on a text is Japanese.
    private const double KanaShare = 0.05;

    /// <summary>The language of an article's text, furniture left out; of a long text some parts are looked at.</summary>
    /// <returns>A BCP 47 tag; <see cref="Undetermined"/>, with the script where that is not Latin (<c>und-Cyrl</c>), where it cannot be told.</returns>
    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var evidence = new LanguageEvidence();
        foreach (var part in TextSample.Of(article))
        {
            evidence.Add(Composed(article.Text, part));
        }

        return Of(evidence);
    }

    /// <summary>Whether texts of a language are read: those in English, and those that may be.</summary>
    /// <param name="tag">A BCP 47 tag; null where nothing is known.</param>
    public static bool IsRead([NotNullWhen(false)] string? tag) =>
        tag is null or Undetermined || tag.Split('-')[0].Equals(English, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a language, in English; the tag itself for one that is not told from others.</summary>
    public static string NameOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return LanguageTable.Loaded.NameOf(tag) ?? LanguageTable.Loaded.NameOf(tag.Split('-')[0]) ?? tag;
    }

    // The tables have letters with their accents.
    private static ReadOnlySpan<char> Composed(string text, TextSpan part)
    {
        var span = text.AsSpan(part.Start, part.Length);
        return span.ContainsAnyInRange('\u0300', '\u036F') ? CanonicalForm.Compose(span.ToString()) : span;
    }

    private static string Of(LanguageEvidence evidence)
    {
        var script = evidence.MainScript();
        if (script.Name == Script.Latin)
        {
            return OfLatin(evidence);
        }

        var letters = evidence.LettersOf(script.Name);
        if (letters < LeastLetters)
        {
            return Undetermined;
        }

        if (script.Name == Script.Chinese && evidence.LettersOf(Script.Japanese) > KanaShare * letters)
        {
            return Japanese;
        }

        var best = evidence.BestBut(LanguageTable.Loaded.English);
        return script.Language?.Tag
            ?? (evidence.ScoreOf(best) >= 1 ? LanguageTable.Loaded.Languages[best].Tag : $"{Undetermined}-{script.Name}");
    }

    private static string OfLatin(LanguageEvidence evidence)
    {
        var table = LanguageTable.Loaded;
        var english = evidence.ScoreOf(table.English);
        var other = evidence.BestBut(table.English);
        var score = evidence.ScoreOf(other);
        var least = LeastShare * evidence.Words;
        if (score >= least && score >= LeastForOther + (OtherOverEnglish * english))
        {
            return table.Languages[other].Tag;
        }

        return english >= least && english >= LeastForEnglish && english > score ? English : Undetermined;
    }
}
