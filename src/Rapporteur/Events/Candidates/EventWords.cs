using System.Collections.Frozen;

namespace Rapporteur.Events.Candidates;

/// <summary>Classes of words that tell of events, from the tables <c>Events/Data/event-*.txt</c>; words are lemmas in small letters.</summary>
internal static class EventWords
{
    private static readonly Lazy<FrozenDictionary<string, NounClass>> _nouns = new(static () =>
    {
        var nouns = new Dictionary<string, NounClass>(StringComparer.Ordinal);
        foreach (var (name, words) in Lines("nouns"))
        {
            foreach (var word in words)
            {
                nouns.TryAdd(word, Enum.Parse<NounClass>(name, ignoreCase: true));
            }
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    });

    private static readonly Lazy<FrozenDictionary<string, VerbClasses>> _verbs = new(static () =>
    {
        var verbs = new Dictionary<string, VerbClasses>(StringComparer.Ordinal);
        foreach (var (name, words) in Lines("verbs"))
        {
            var kind = Enum.Parse<VerbClasses>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in words)
            {
                verbs[word] = verbs.GetValueOrDefault(word) | kind;
            }
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    });

    private static readonly Lazy<FrozenSet<string>> _adjectives = new(static () =>
        EmbeddedLines.Of("Events.Data.event-adjectives.txt").SelectMany(static line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> _people = new(static () =>
        EmbeddedLines.Of("Events.Data.people-nouns.txt").SelectMany(static line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal));

    // Endings of nouns that are made of verbs, and the shortest word that is taken to be one.
    private static readonly string[] _endings = ["tion", "sion", "ment", "ing", "ings", "tions", "ments", "al", "ance"];
    private const int ShortestDerived = 7;

    /// <summary>The class of a noun of events; null of others.</summary>
    public static NounClass? NounOf(string lemma) =>
        _nouns.Value.TryGetValue(lemma, out var kind) || (lemma.EndsWith('s') && _nouns.Value.TryGetValue(lemma[..^1], out kind)) ? kind : null;

    /// <summary>True of a noun that is made like those of deeds ("closure", "shelling").</summary>
    public static bool IsDerived(string lemma) =>
        lemma.Length >= ShortestDerived && Array.Exists(_endings, ending => lemma.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The classes of a verb, or of an adjective in a verb's place.</summary>
    public static VerbClasses VerbOf(string lemma) => _verbs.Value.GetValueOrDefault(lemma);

    /// <summary>True of a verb of one of the classes.</summary>
    public static bool IsVerb(string lemma, VerbClasses kinds) => (VerbOf(lemma) & kinds) != 0;

    /// <summary>True of an adjective that can carry an event.</summary>
    public static bool IsAdjective(string lemma) => _adjectives.Value.Contains(lemma);

    /// <summary>True of a noun of those who act.</summary>
    public static bool IsPeople(string lemma) => _people.Value.Contains(lemma) || (lemma.EndsWith('s') && _people.Value.Contains(lemma[..^1]));

    private static IEnumerable<(string Name, string[] Words)> Lines(string table) =>
        EmbeddedLines.Of($"Events.Data.event-{table}.txt").Select(static line =>
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            return (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        });
}
