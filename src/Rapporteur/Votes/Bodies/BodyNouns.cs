using System.Collections.Frozen;

namespace Rapporteur.Votes.Bodies;

/// <summary>The nouns of <c>body-nouns.txt</c>.</summary>
internal static class BodyNouns
{
    private const char Blank = ' ';
    private const int Longest = 4;
    private static readonly FrozenDictionary<string, (string Family, bool Stands, string? Id)>.AlternateLookup<ReadOnlySpan<char>> _nouns = Load();
    private static readonly FrozenSet<string> _first = _nouns.Dictionary.Keys.Select(static noun => noun.Split(Blank)[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The longest noun that begins at <paramref name="start"/>: its family, whether it is a body by itself, the body that it names where nothing says otherwise, how many words it has.</summary>
    public static (string Family, bool Stands, string? Id, int Length)? At(string[] words, int start, int end)
    {
        if (!_first.Contains(words[start]))
        {
            return null;
        }

        for (var length = Math.Min(Longest, end - start); length > 0; length--)
        {
            if (_nouns.TryGetValue(length == 1 ? words[start] : string.Join(Blank, words, start, length), out var noun))
            {
                return (noun.Family, noun.Stands, noun.Id, length);
            }
        }

        return null;
    }

    /// <summary>True where a name is nothing but a noun: many states have a senate.</summary>
    public static bool IsBare(string name)
    {
        var words = name.ToLowerInvariant().Split(Blank);
        return At(words, 0, words.Length) is { } noun && noun.Length == words.Length && noun.Id is null;
    }

    /// <summary>The family of the last noun in a name; null where it has none.</summary>
    public static string? FamilyIn(string name)
    {
        var words = name.ToLowerInvariant().Split(Blank);
        string? family = null;
        for (var i = 0; i < words.Length;)
        {
            var noun = At(words, i, words.Length);
            family = noun?.Family ?? family;
            i += noun?.Length ?? 1;
        }

        return family;
    }

    private static FrozenDictionary<string, (string Family, bool Stands, string? Id)>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var nouns = new Dictionary<string, (string, bool, string?)>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of("Votes.Data.body-nouns.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var entry in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var stands = entry.EndsWith('+');
                var parts = entry.TrimEnd('+').Split('=', StringSplitOptions.TrimEntries);
                nouns.TryAdd(parts[0], (line[..colon], stands, parts.Length > 1 ? parts[1] : null));
            }
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
