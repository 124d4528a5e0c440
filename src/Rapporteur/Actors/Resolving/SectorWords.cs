using System.Collections.Frozen;
using Rapporteur.Language;

namespace Rapporteur.Actors.Resolving;

/// <summary>The nouns of <c>Actors/Data/sectors.txt</c>, and what sector they tell.</summary>
internal static class SectorWords
{
    private const int LongestPhrase = 4;
    private static readonly FrozenDictionary<string, string> _sectors = Load();

    /// <summary>The sector that the noun at <paramref name="head"/> tells, with the words before it in <paramref name="phrase"/>; null where it tells none.</summary>
    public static string? Of(Document document, TokenRange phrase, int head)
    {
        for (var length = Math.Min(LongestPhrase, head - phrase.Start + 1); length > 0; length--)
        {
            if (Find(Phrase(document, head - length + 1, head)) is { } sector)
            {
                return sector;
            }
        }

        return null;
    }

    /// <summary>The sector that a word tells by itself; null where it tells none.</summary>
    public static string? Of(ReadOnlySpan<char> word) => word.Length <= 60 ? Find(word.ToString().ToLowerInvariant()) : null;

    private static string Phrase(Document document, int first, int head)
    {
        var span = document.SpanOf(new TokenRange(first, head + 1));
        return document.Text[span.Start..Math.Min(span.End, span.Start + 60)].ToLowerInvariant().Replace('’', '\'');
    }

    private static string? Find(string phrase)
    {
        if (phrase.StartsWith("ex-", StringComparison.Ordinal))
        {
            phrase = phrase[3..];
        }

        return Entry(phrase)
            ?? (phrase.EndsWith('s') ? Entry(phrase[..^1]) : null)
            ?? (phrase.EndsWith("es", StringComparison.Ordinal) ? Entry(phrase[..^2]) : null)
            ?? (phrase.EndsWith("ies", StringComparison.Ordinal) ? Entry(phrase[..^3] + "y") : null)
            ?? (phrase.EndsWith("men", StringComparison.Ordinal) ? Entry(phrase[..^2] + "an") : null);
    }

    private static string? Entry(string phrase) => _sectors.GetValueOrDefault(phrase);

    private static FrozenDictionary<string, string> Load()
    {
        var sectors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of("Actors.Data.sectors.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                sectors.TryAdd(word, line[..colon]);
            }
        }

        return sectors.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
