using System.Collections.Frozen;
using Rapporteur.Language;

namespace Rapporteur.Events;

/// <summary>Tells sentences about games: who beats whom there is no event.</summary>
internal static class SportsGuard
{
    private const int MostGoals = 99;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = EmbeddedLines.Of("Events.Data.sports-words.txt")
        .SelectMany(static line => line.Split(' '))
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where a sentence has two words of sports, or a score beside a word of winning or of sports, and tells of no vote.</summary>
    public static bool IsGame(Document document, TokenRange sentence)
    {
        var (words, scores, wins) = (0, 0, 0);
        Span<char> small = stackalloc char[24];
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var word = document.Word(i);
            if (word.Length > small.Length)
            {
                continue;
            }

            var form = small[..word.ToLowerInvariant(small)];
            if (form is "vote" or "votes" or "voted" or "vetoed" or "parliament" or "resolution" or "police" or "troops" or "government")
            {
                return false;
            }

            words += _words.Contains(form) || (form[^1] == 's' && _words.Contains(form[..^1])) ? 1 : 0;
            wins += form is "beat" or "beats" or "beaten" or "win" or "won" or "wins" or "lost" or "loses" or "defeated" or "crushed" or "thrashed" or "edged" or "routed" or "drew" or "victory" or "defeat" or "draw" ? 1 : 0;
            scores += IsScore(document, i, sentence.End) ? 1 : 0;
        }

        return words >= 2 || (scores > 0 && words + wins > 0);
    }

    // "2-1", in one token or in three.
    private static bool IsScore(Document document, int token, int end)
    {
        var word = document.Word(token);
        if (word.IndexOfAny('-', '–') is var mark and > 0 && IsGoals(word[..mark]) && IsGoals(word[(mark + 1)..]))
        {
            return true;
        }

        return token + 2 < end && IsGoals(word) && document.Word(token + 1) is "-" or "–" && IsGoals(document.Word(token + 2))
            && document.Tokens[token].Span.End == document.Tokens[token + 1].Span.Start;
    }

    private static bool IsGoals(ReadOnlySpan<char> word) => word.Length is 1 or 2 && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var goals) && goals <= MostGoals;
}
