using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Rapporteur.Language.Syntax;

/// <summary>
/// Vectors of words, which tell words of like use. The vocabulary is of whole words and of pieces that go on a word
/// (<c>##ing</c>); a word that is not in it is cut into the longest pieces that are (WordPiece), and has their mean.
/// </summary>
internal sealed class WordVectors
{
    private const int LongestWord = 64;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _parts;
    private readonly sbyte[] _values;
    private readonly float[] _scales;

    /// <summary>Takes a vocabulary and its vectors.</summary>
    /// <param name="vocabulary">The pieces; their order is that of the vectors.</param>
    /// <param name="values">Row by row, as whole numbers.</param>
    /// <param name="scales">By column, what a whole number stands for.</param>
    public WordVectors(IReadOnlyList<string> vocabulary, sbyte[] values, float[] scales)
    {
        (Vocabulary, _values, _scales) = (vocabulary, values, scales);
        var starts = new Dictionary<string, int>(vocabulary.Count);
        var parts = new Dictionary<string, int>();
        for (var i = 0; i < vocabulary.Count; i++)
        {
            var piece = vocabulary[i];
            var isPart = piece.Length > 2 && piece.StartsWith("##", StringComparison.Ordinal);
            (isPart ? parts : starts).TryAdd(isPart ? piece[2..] : piece, i);
        }

        _starts = starts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _parts = parts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The pieces.</summary>
    public IReadOnlyList<string> Vocabulary { get; }

    /// <summary>The vectors, row by row.</summary>
    public ReadOnlySpan<sbyte> Values => _values;

    /// <summary>By column, what a whole number stands for.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Number of values of a vector.</summary>
    public int Size => _scales.Length;

    /// <summary>Adds the vector of <paramref name="word"/> to <paramref name="sum"/>; nothing for a word of which no piece is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> word, Span<float> sum)
    {
        Span<char> letters = stackalloc char[LongestWord * 2];
        var plain = letters[..Plain(word.Length > LongestWord ? word[..LongestWord] : word, letters)];
        Span<int> pieces = stackalloc int[LongestWord * 2];
        var count = 0;
        for (var at = 0; at < plain.Length;)
        {
            var goesOn = at > 0 && char.IsLetterOrDigit(plain[at]) && char.IsLetterOrDigit(plain[at - 1]);
            var length = Math.Min(plain.Length - at, 24);
            var id = -1;
            while (length > 0 && !(goesOn ? _parts : _starts).TryGetValue(plain.Slice(at, length), out id))
            {
                length--;
            }

            if (length > 0)
            {
                pieces[count++] = id;
            }

            at += Math.Max(length, 1);
        }

        foreach (var piece in pieces[..count])
        {
            var row = _values.AsSpan(piece * Size, Size);
            for (var k = 0; k < Size; k++)
            {
                sum[k] += row[k] * _scales[k] / count;
            }
        }
    }

    // Small letters, as the vocabulary is written. Letters are not parted from their accents: .NET does that with ICU alone, which
    // the command is built without, and a word must have the same vector wherever it is read.
    private static int Plain(ReadOnlySpan<char> word, Span<char> plain)
    {
        var n = 0;
        foreach (var c in word)
        {
            if (char.IsAscii(c))
            {
                plain[n++] = char.ToLowerInvariant(c);
            }
            else if (c is '’' or '‘')
            {
                plain[n++] = '\'';
            }
            else if (!char.IsSurrogate(c) && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain[n++] = char.ToLowerInvariant(c);
            }
        }

        return n;
    }
}
