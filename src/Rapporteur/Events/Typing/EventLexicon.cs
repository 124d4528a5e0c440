using System.Collections.Frozen;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Typing;

/// <summary>Words that often carry events, and words that tell what is done to what: <c>Events/Data/lexicon.txt</c>.</summary>
internal static class EventLexicon
{
    private const char Verb = 'v', Noun = 'n', Adjective = 'a';
    private static readonly Lazy<Table> Words = new(Table.Load);

    /// <summary>All classes, by their numbers.</summary>
    public static IReadOnlyList<LexiconClass> Classes => Words.Value.Classes;

    /// <summary>The classes of a word in its dictionary form; none where it is not listed as such a part of speech.</summary>
    public static IReadOnlyList<LexiconClass> Of(ReadOnlySpan<char> lemma, UniversalTag tag) =>
        PartOf(tag) is var part && part == default ? [] : Words.Value.Entries.GetValueOrDefault(Key(lemma, part), []);

    /// <summary>The classes of a verb with a particle, a preposition or the head of an object: "call", "off".</summary>
    public static IReadOnlyList<LexiconClass> OfPair(ReadOnlySpan<char> verb, ReadOnlySpan<char> other) =>
        Words.Value.Entries.GetValueOrDefault(Key(verb, other), []);

    /// <summary>The dictionary form of a word as it stands in a text, where the lists have it; else <paramref name="lemma"/>.</summary>
    /// <param name="word">As it stands there.</param>
    /// <param name="lemma">What it is taken for.</param>
    /// <param name="tag">Its part of speech.</param>
    public static string LemmaOf(ReadOnlySpan<char> word, string lemma, UniversalTag tag)
    {
        var part = PartOf(tag);
        return part is Verb or Noun && !Words.Value.Entries.ContainsKey(Key(lemma, part))
            ? Words.Value.Forms.GetValueOrDefault(Key(word, part), lemma)
            : lemma;
    }

    private static char PartOf(UniversalTag tag) => tag switch
    {
        UniversalTag.Verb or UniversalTag.Aux => Verb,
        UniversalTag.Noun or UniversalTag.Propn => Noun,
        UniversalTag.Adj => Adjective,
        _ => default,
    };

    private static ulong Key(ReadOnlySpan<char> word, char part) => ((ulong)WordHash.Of(word) << 32) | part;

    private static ulong Key(ReadOnlySpan<char> word, ReadOnlySpan<char> other) => ((ulong)WordHash.Of(word) << 32) | WordHash.Of(other);

    private sealed record Table(
        IReadOnlyList<LexiconClass> Classes, FrozenDictionary<ulong, LexiconClass[]> Entries, FrozenDictionary<ulong, string> Forms)
    {
        public static Table Load()
        {
            var classes = new List<LexiconClass>();
            var entries = new Dictionary<ulong, LexiconClass[]>();
            var forms = new Dictionary<ulong, string>();
            foreach (var line in EmbeddedLines.Of("Events.Data.lexicon.txt"))
            {
                var columns = line.Split('\t');
                var entry = classes.Find(known => known.Name == columns[0]);
                if (entry is null)
                {
                    entry = ClassOf(classes.Count, columns[0]);
                    classes.Add(entry);
                }

                foreach (var word in columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var part = columns[1][0];
                    var key = KeyOf(word, part);
                    foreach (var form in WordInflection.FormsOf(word.Split('+')[0], part == Verb))
                    {
                        forms.TryAdd(Key(form, part), word.Split('+')[0]);
                    }

                    var had = entries.GetValueOrDefault(key, []);
                    if (!had.Contains(entry))
                    {
                        entries[key] = [.. had, entry];
                    }
                }
            }

            return new Table(classes, entries.ToFrozenDictionary(), forms.ToFrozenDictionary());
        }

        private static LexiconClass ClassOf(int number, string name)
        {
            var parts = name.Split('/');
            return char.IsUpper(name[0])
                ? new LexiconClass(number, name, Enum.Parse<EventType>(parts[0], ignoreCase: true), parts.Length > 1 ? parts[1] : null)
                : new LexiconClass(number, name, null, null);
        }

        private static ulong KeyOf(string word, char part) =>
            word.Split('+') is [var verb, .., var other] ? Key(verb, other) : Key(word, part);
    }
}
