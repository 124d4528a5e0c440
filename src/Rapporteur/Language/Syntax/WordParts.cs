using Rapporteur.Language.Tags;

namespace Rapporteur.Language.Syntax;

/// <summary>
/// Rows of the tables that a word's parts have: the word itself in two tables of one width, whose rows are added (a word
/// shares one row with others, seldom both), its ends and its start, and how it is written.
/// </summary>
internal static class WordParts
{
    /// <summary>Number of rows looked up for a word.</summary>
    public const int Count = 8;

    /// <summary>How many of them, the first, are of the whole word and not of its parts.</summary>
    public const int OfForm = 2;

    /// <summary>Values that they make together.</summary>
    public const int Width = 64 + (5 * 32);

    private static readonly (string Name, int Rows, int Columns, int Offset)[] _tables =
    [
        ("word-a", 1 << 14, 64, 0),
        ("word-b", 1 << 13, 64, 0),
        ("suffix-2", 1 << 11, 32, 64),
        ("suffix-3", 1 << 12, 32, 96),
        ("suffix-4", 1 << 13, 32, 128),
        ("prefix-3", 1 << 12, 32, 160),
        ("shape", 1 << 10, 32, 192),
        ("place", 1 << 6, 32, 192),
    ];

    /// <summary>The tables: name, rows, columns, and where their row is added to the word's input. Row 0 belongs to no word.</summary>
    public static IReadOnlyList<(string Name, int Rows, int Columns, int Offset)> Tables => _tables;

    /// <summary>The rows of <paramref name="word"/>.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="place">How the sentence is written and where in it the word stands, below 63.</param>
    /// <param name="rows"><see cref="Count"/> row numbers.</param>
    public static void Find(ReadOnlySpan<char> word, int place, Span<int> rows)
    {
        const int Longest = 32;
        Span<char> small = stackalloc char[Longest];
        var length = Math.Min(word.Length, Longest);
        ulong hash = 14695981039346656037UL, shape = hash;
        var last = '\0';
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = Normal(word[i]);
            if (i < Longest)
            {
                small[i] = c;
            }

            hash = Step(hash, c);
            var kind = KindOf(word[i]);
            run = kind == last ? run + 1 : 0;
            if (run < 2 && i < Longest)
            {
                shape = Step(shape, kind);
            }

            last = kind;
        }

        small = small[..length];
        rows[0] = RowOf(hash, 0);
        rows[1] = RowOf(Mix(hash), 1);
        rows[2] = RowOf(Part(small, length - 2, 2, 2), 2);
        rows[3] = RowOf(Part(small, length - 3, 3, 3), 3);
        rows[4] = RowOf(Part(small, length - 4, 4, 4), 4);
        rows[5] = RowOf(Part(small, 0, 3, 5), 5);
        rows[6] = RowOf(Step(shape, (char)Math.Min(word.Length, 12)), 6);
        rows[7] = place + 1;
    }

    private static ulong Part(ReadOnlySpan<char> word, int start, int length, uint salt)
    {
        var hash = 14695981039346656037UL + salt;
        var end = Math.Min(word.Length, start + length);
        for (var i = Math.Max(start, 0); i < end; i++)
        {
            hash = Step(hash, word[i]);
        }

        return hash;
    }

    private static char Normal(char c) => char.IsAsciiDigit(c) ? '0' : c is '’' or '‘' or '`' ? '\'' : c is '“' or '”' ? '"' : c is '—' ? '–' : char.ToLowerInvariant(c);

    private static char KindOf(char c) =>
        char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : char.IsLetter(c) ? 'o' : c is '’' or '‘' ? '\'' : c;

    private static ulong Step(ulong hash, char c) => (hash ^ c) * 1099511628211UL;

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }

    private static int RowOf(ulong hash, int table) => 1 + (int)(Mix(hash) % (ulong)(_tables[table].Rows - 1));
}
