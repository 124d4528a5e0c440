using System.Collections.Frozen;
using Rapporteur.Language;

namespace Rapporteur.Actors.Resolving;

/// <summary>Tells by the words of <c>Actors/Data/sports.txt</c>, and by scores, that a sentence is about sports, where states are teams.</summary>
internal static class SportsWords
{
    private const int LongestPhrase = 3;
    private static readonly FrozenDictionary<string, int> _weights = Load();

    /// <summary>True where a sentence is about sports.</summary>
    public static bool IsSport(Document document, TokenRange sentence)
    {
        int strong = 0, weak = 0, against = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            weak += IsScore(document, i, sentence.End) ? 1 : 0;
            var span = document.Tokens[i].Span;
            for (var length = 1; length <= LongestPhrase && i + length <= sentence.End; length++)
            {
                var end = document.Tokens[i + length - 1].Span.End;
                if (end - span.Start > 40)
                {
                    break;
                }

                switch (_weights.GetValueOrDefault(document.Text[span.Start..end].ToLowerInvariant()))
                {
                    case 2: strong++; break;
                    case 1: weak++; break;
                    case -1: against++; break;
                    default: break;
                }
            }
        }

        return strong > 0 ? (2 * strong) + weak > against : weak >= 2 && against == 0;
    }

    // "2-1", in one token or three.
    private static bool IsScore(Document document, int token, int end)
    {
        var word = document.Word(token);
        var hyphen = word.IndexOfAny('-', '–');
        return hyphen > 0 ? IsPoints(word[..hyphen]) && IsPoints(word[(hyphen + 1)..])
            : IsPoints(word) && token + 2 < end && PhraseWords.IsHyphen(document.Word(token + 1)) && IsPoints(document.Word(token + 2));
    }

    private static bool IsPoints(ReadOnlySpan<char> word) => word.Length is 1 or 2 or 3 && !word.ContainsAnyExceptInRange('0', '9');

    private static FrozenDictionary<string, int> Load()
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of("Actors.Data.sports.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var weight = line[..colon] switch { "strong" => 2, "weak" => 1, _ => -1 };
            foreach (var word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                weights[word] = weight;
            }
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
