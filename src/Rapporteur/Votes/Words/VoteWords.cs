using System.Collections.Frozen;

namespace Rapporteur.Votes.Words;

/// <summary>The phrases of a table, looked up by the words of a text from a place on.</summary>
internal sealed class VoteWords
{
    private const char Blank = ' ';
    private readonly FrozenDictionary<string, CueKind>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenDictionary<string, int> _longest;

    private VoteWords(Dictionary<string, CueKind> phrases)
    {
        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = phrases.Keys
            .GroupBy(static phrase => phrase.Split(Blank)[0], StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.Max(static phrase => phrase.Split(Blank).Length), StringComparer.Ordinal);
    }

    /// <summary>The table of the library.</summary>
    public static VoteWords Default { get; } = Load("Votes.Data.vote-cues.txt");

    /// <summary>The longest phrase that begins at <paramref name="start"/>, and how many words it has.</summary>
    /// <param name="words">Words in small letters.</param>
    /// <param name="start">Where it is to begin.</param>
    /// <param name="end">Where it is to end at the latest.</param>
    public (CueKind Kind, int Length) At(string[] words, int start, int end)
    {
        if (!_longest.TryGetValue(words[start], out var longest))
        {
            return default;
        }

        for (var length = Math.Min(longest, end - start); length > 0; length--)
        {
            var phrase = length == 1 ? words[start] : string.Join(Blank, words, start, length);
            if (_phrases.TryGetValue(phrase, out var kind))
            {
                return (kind, length);
            }
        }

        return default;
    }

    private static VoteWords Load(string table)
    {
        var phrases = new Dictionary<string, CueKind>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of(table))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var kind = Enum.Parse<CueKind>(line[..colon], ignoreCase: true);
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                // What stands first in the table is what the word is most often.
                phrases.TryAdd(phrase, kind);
            }
        }

        return new VoteWords(phrases);
    }
}
