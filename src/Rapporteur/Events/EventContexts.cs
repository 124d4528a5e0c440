using System.Collections.Frozen;
using Rapporteur.Language;

namespace Rapporteur.Events;

/// <summary>The fields of life that words tell of, by the table <c>Events/Data/context-words.txt</c>.</summary>
internal static class EventContexts
{
    private const int LongestPhrase = 5;

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _contexts = Load();

    /// <summary>The names of all contexts, as the table has them.</summary>
    public static IReadOnlySet<string> Names => EmbeddedLines.Of("Events.Data.context-words.txt").Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds the contexts that a phrase beginning at <paramref name="token"/> tells of.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The first token.</param>
    /// <param name="end">One past the last token that may belong to it.</param>
    /// <param name="to">The contexts found.</param>
    public static void Add(Document document, int token, int end, SortedSet<string> to)
    {
        Span<char> phrase = stackalloc char[48];
        for (var length = 1; length <= LongestPhrase && token + length <= end; length++)
        {
            var span = document.SpanOf(new TokenRange(token, token + length));
            if (span.Length > phrase.Length)
            {
                return;
            }

            var small = phrase[..document.Text.AsSpan(span.Start, span.Length).ToLowerInvariant(phrase)];
            if (_contexts.TryGetValue(small, out var contexts) || (small[^1] == 's' && _contexts.TryGetValue(small[..^1], out contexts)))
            {
                to.UnionWith(contexts);
            }
        }
    }

    private static FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var contexts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Of("Events.Data.context-words.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                (contexts.TryGetValue(word, out var list) ? list : contexts[word] = []).Add(line[..colon]);
            }
        }

        return contexts.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
