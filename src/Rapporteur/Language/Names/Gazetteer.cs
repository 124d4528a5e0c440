using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Names;

/// <summary>The lists embedded from <c>Language/Names/Data/*.txt</c>: entries of one or more words with their classes.</summary>
internal static class Gazetteer
{
    /// <summary>Words of the longest entry.</summary>
    public const int LongestEntry = 6;

    private const string Folder = "Language.Names.Data.";
    private static readonly Dictionary<uint, Entry> _entries = Load();

    /// <summary>What the lists say of the words of a sentence.</summary>
    /// <param name="words">The sentence; classes are filled in.</param>
    public static void Mark(Span<NameWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            uint hash = 0;
            var classes = GazetteerClass.None;
            var longest = 0;
            for (var length = 1; length <= LongestEntry && i + length <= words.Length; length++)
            {
                hash = Join(hash, words[i + length - 1].Form.Word);
                if (!_entries.TryGetValue(hash, out var entry))
                {
                    break;
                }

                if (length == 1)
                {
                    words[i].Classes |= Allowed(entry.Classes, words[i]);
                }
                else if (entry.Classes != GazetteerClass.None && Allowed(entry.Classes, words[i]) is var allowed && allowed != GazetteerClass.None)
                {
                    (classes, longest) = (allowed, length);
                }

                if (!entry.GoesOn)
                {
                    break;
                }
            }

            for (var k = 0; k < longest; k++)
            {
                ref var word = ref words[i + k];
                word.PhraseClasses |= classes;
                word.PhrasePart |= (byte)((k == 0 ? 1 : 2) | (k == longest - 1 ? 4 : 0));
            }
        }
    }

    private static GazetteerClass Allowed(GazetteerClass classes, in NameWord word) => word.IsCapital ? classes : classes & GazetteerClass.Small;

    private static uint Join(uint hash, uint word) => ((hash ^ word) * 0x9E3779B1) ^ (hash >> 13);

    private static Dictionary<uint, Entry> Load()
    {
        var entries = new Dictionary<uint, Entry>();
        foreach (var table in EmbeddedLines.In(Folder))
        {
            // event-heads.txt: EventHeads.
            var kind = Enum.Parse<GazetteerClass>(table[Folder.Length..^4].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var entry in EmbeddedLines.Of(table).SelectMany(Split))
            {
                Add(entries, entry, kind);
            }
        }

        return entries;
    }

    // A comma set apart by spaces belongs to an entry: "washington , d.c.".
    private static IEnumerable<string> Split(string line) =>
        line.Replace(" , ", " \u0001 ", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static entry => entry.Replace('\u0001', ','));

    private static void Add(Dictionary<uint, Entry> entries, string entry, GazetteerClass kind)
    {
        var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        uint hash = 0;
        for (var i = 0; i < Math.Min(words.Length, LongestEntry); i++)
        {
            hash = Join(hash, WordForm.Of(words[i]).Word);
            var last = i == words.Length - 1;
            var old = entries.GetValueOrDefault(hash);
            entries[hash] = new Entry(old.Classes | (last ? kind : GazetteerClass.None), old.GoesOn || !last);
        }
    }

    private readonly record struct Entry(GazetteerClass Classes, bool GoesOn);
}
