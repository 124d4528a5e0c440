using System.Globalization;

namespace Rapporteur.Language.Identification;

/// <summary>What tells languages apart: <c>Data/languages.txt</c> and <c>Data/scripts.txt</c>, loaded when first needed.</summary>
internal sealed class LanguageTable
{
    private const string Folder = "Language.Identification.Data.";
    private static readonly Lazy<LanguageTable> _loaded = new(static () => new LanguageTable());

    private readonly List<KnownLanguage> _languages = [];
    private readonly List<Script> _scripts = [];
    private readonly byte[] _scriptOf = new byte[char.MaxValue + 1];
    private readonly Dictionary<char, UInt128> _letters = [];
    private readonly Dictionary<string, UInt128> _words = [];
    private readonly Dictionary<string, UInt128> _endings = [];

    private LanguageTable()
    {
        foreach (var line in EmbeddedLines.Of(Folder + "scripts.txt"))
        {
            AddScript(line.Split(' '));
        }

        foreach (var line in EmbeddedLines.Of(Folder + "languages.txt"))
        {
            AddToLanguage(line.Split(' '), line);
        }

        English = _languages.FindIndex(static l => l.Tag == TextLanguage.English);
    }

    public static LanguageTable Loaded => _loaded.Value;

    /// <summary>Those that are told apart by words; sets of them have one bit for each.</summary>
    public IReadOnlyList<KnownLanguage> Languages => _languages;

    public IReadOnlyList<Script> Scripts => _scripts;

    /// <summary>Where English stands among the languages.</summary>
    public int English { get; }

    /// <summary>Number of the script of a letter; -1 for letters of none.</summary>
    public int ScriptOf(char letter) => _scriptOf[letter] - 1;

    /// <summary>Languages that have a word, in small letters, among their most frequent.</summary>
    public UInt128 WithWord(ReadOnlySpan<char> word) => Find(_words, word);

    /// <summary>Languages whose words often end so, in small letters.</summary>
    public UInt128 WithEnding(ReadOnlySpan<char> ending) => Find(_endings, ending);

    /// <summary>Languages that are written with a small letter beyond a to z.</summary>
    public UInt128 WithLetter(char letter) => _letters.GetValueOrDefault(letter);

    /// <summary>Name of a language; null for one that is not told apart.</summary>
    public string? NameOf(string tag) =>
        (_languages.Find(l => l.Tag == tag) ?? _scripts.Find(s => s.Language?.Tag == tag)?.Language)?.Name;

    private static UInt128 Find(Dictionary<string, UInt128> table, ReadOnlySpan<char> text) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var languages) ? languages : UInt128.Zero;

    // First, last, script, weight, and the tag and name of its language where there is one.
    private void AddScript(string[] parts)
    {
        var number = _scripts.FindIndex(s => s.Name == parts[2]);
        if (number < 0)
        {
            number = _scripts.Count;
            var language = parts.Length > 4 ? new KnownLanguage(parts[4], parts[5]) : null;
            _scripts.Add(new Script(parts[2], int.Parse(parts[3], CultureInfo.InvariantCulture), language));
        }

        var (first, last) = (Point(parts[0]), Point(parts[1]));
        _scriptOf.AsSpan(first, last - first + 1).Fill((byte)(number + 1));
    }

    // A language begins with the line of its tag and name; lists of what is typical of it follow.
    private void AddToLanguage(string[] parts, string line)
    {
        var language = UInt128.One << (_languages.Count - 1);
        switch (parts[0])
        {
            case "words":
                AddAll(_words, parts, language);
                break;
            case "endings":
                AddAll(_endings, parts, language);
                break;
            case "letters":
                foreach (var letter in parts.Skip(1))
                {
                    _letters[letter[0]] = WithLetter(letter[0]) | language;
                }

                break;
            default:
                _languages.Add(new KnownLanguage(parts[0], line[(parts[0].Length + 1)..]));
                break;
        }
    }

    private static void AddAll(Dictionary<string, UInt128> table, string[] parts, UInt128 language)
    {
        foreach (var part in parts.Skip(1))
        {
            table[part] = table.GetValueOrDefault(part) | language;
        }
    }

    private static int Point(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
