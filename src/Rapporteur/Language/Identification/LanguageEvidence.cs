using System.Globalization;

namespace Rapporteur.Language.Identification;

/// <summary>Counts what in a text speaks for which language and script.</summary>
internal sealed class LanguageEvidence
{
    // A frequent word counts as one; what is less sure counts less.
    private const double LetterWeight = 0.5;
    private const double EndingWeight = 0.3;
    private const int ShortestEnding = 2;
    private const int LongestEnding = 6;

    // Letters of a word before its ending.
    private const int ShortestStem = 3;

    // Longer ones are no words of a language.
    private const int LongestWord = 32;

    private readonly LanguageTable _table = LanguageTable.Loaded;
    private readonly double[] _scores;
    private readonly int[] _letters;

    public LanguageEvidence()
    {
        _scores = new double[_table.Languages.Count];
        _letters = new int[_table.Scripts.Count];
    }

    /// <summary>Words that were looked at.</summary>
    public int Words { get; private set; }

    /// <summary>In words: how much speaks for a language.</summary>
    public double ScoreOf(int language) => _scores[language];

    /// <summary>How many letters there are of a script, weighted.</summary>
    public int LettersOf(string script) => _letters[NumberOf(script)];

    /// <summary>The script with the most letters, the first of them where there are none.</summary>
    public Script MainScript() => _table.Scripts[Array.IndexOf(_letters, _letters.Max())];

    /// <summary>The language with the most evidence, one aside.</summary>
    public int BestBut(int except)
    {
        var best = -1;
        for (var i = 0; i < _scores.Length; i++)
        {
            if (i != except && (best < 0 || _scores[i] > _scores[best]))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Counts the words of a piece of text; addresses and names of accounts are no words.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" \n\t\r\u00a0"))
        {
            var chunk = text[range];
            if (chunk.Length > 0 && chunk[0] is not ('@' or '#') && !chunk.Contains("://", StringComparison.Ordinal) && !chunk.Contains('@')
                && !chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            {
                AddChunk(chunk);
            }
        }
    }

    private void AddChunk(ReadOnlySpan<char> chunk)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in chunk)
        {
            if (char.IsLetter(c))
            {
                var script = _table.ScriptOf(c);
                if (script >= 0)
                {
                    _letters[script] += _table.Scripts[script].Weight;
                }
            }
            else if (!IsMark(c))
            {
                AddWord(word, length);
                length = 0;
                continue;
            }

            if (length < LongestWord)
            {
                word[length] = char.ToLowerInvariant(c);
            }

            length++;
        }

        AddWord(word, length);
    }

    // Vowel signs and accents of their own are part of the word.
    private static bool IsMark(char c) =>
        c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void AddWord(Span<char> letters, int length)
    {
        if (length is 0 or > LongestWord)
        {
            return;
        }

        Words++;
        var word = letters[..length];
        Count(_table.WithWord(word), 1);
        Count(WithLettersOf(word), LetterWeight);
        for (var ending = Math.Min(length - ShortestStem, LongestEnding); ending >= ShortestEnding; ending--)
        {
            if (_table.WithEnding(word[^ending..]) is var languages && languages != UInt128.Zero)
            {
                Count(languages, EndingWeight);
                break;
            }
        }
    }

    // Languages that are written with all the letters beyond a to z that the word has; none where it has none.
    private UInt128 WithLettersOf(ReadOnlySpan<char> word)
    {
        var languages = UInt128.Zero;
        var isFirst = true;
        foreach (var c in word)
        {
            if (c > 'z')
            {
                languages = isFirst ? _table.WithLetter(c) : languages & _table.WithLetter(c);
                isFirst = false;
            }
        }

        return languages;
    }

    private void Count(UInt128 languages, double weight)
    {
        while (languages != UInt128.Zero)
        {
            _scores[(int)UInt128.TrailingZeroCount(languages)] += weight;
            languages &= languages - 1;
        }
    }

    private int NumberOf(string script)
    {
        for (var i = 0; i < _letters.Length; i++)
        {
            if (_table.Scripts[i].Name == script)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no script {script}.", nameof(script));
    }
}
