using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Rapporteur.Unicode;

namespace Rapporteur.Language.Encoder;

/// <summary>
/// Takes words apart into the pieces of a vocabulary: in small letters and without accents, marks apart, then the longest
/// piece that the rest begins with ("WordPiece" as in Devlin et al., NAACL 2019, uncased). May be used from several threads.
/// </summary>
internal sealed class WordPieces
{
    /// <summary>Most pieces of a word; of one that has more the first ones are taken.</summary>
    public const int MostPieces = 16;

    // A word of more characters than this is unknown as a whole, as in BERT.
    private const int LongestWord = 100;
    private const string Unknown = "[UNK]";
    private const string Opening = "[CLS]";
    private const string Closing = "[SEP]";
    private const string Hidden = "[MASK]";
    private readonly FrozenDictionary<string, int> _first;
    private readonly FrozenDictionary<string, int> _later;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firstOf;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _laterOf;
    private readonly int _longest;
    private readonly int _unknown;

    /// <summary>Takes the pieces in the order of their numbers; those that go on in a word begin with ##.</summary>
    public WordPieces(IReadOnlyList<string> vocabulary)
    {
        var numbered = vocabulary.Select(static (piece, number) => KeyValuePair.Create(piece, number)).ToList();
        _first = numbered.Where(static p => !p.Key.StartsWith("##", StringComparison.Ordinal)).ToFrozenDictionary(StringComparer.Ordinal);
        _later = numbered.Where(static p => p.Key.StartsWith("##", StringComparison.Ordinal)).ToFrozenDictionary(static p => p.Key[2..], static p => p.Value, StringComparer.Ordinal);
        _firstOf = _first.GetAlternateLookup<ReadOnlySpan<char>>();
        _laterOf = _later.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = vocabulary.Max(static p => p.Length);
        _unknown = _first[Unknown];
        Begin = _first[Opening];
        End = _first[Closing];
        Mask = _first.GetValueOrDefault(Hidden, _unknown);
    }

    /// <summary>The pieces that every vocabulary has.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Unknown, Opening, Closing];

    /// <summary>The piece that opens a window.</summary>
    public int Begin { get; }

    /// <summary>The piece that closes a window.</summary>
    public int End { get; }

    /// <summary>The piece that stands for a hidden word while an encoder learns.</summary>
    public int Mask { get; }

    /// <summary>Adds the pieces of <paramref name="word"/> to <paramref name="pieces"/>: at least one.</summary>
    public void Add(ReadOnlySpan<char> word, List<int> pieces)
    {
        var before = pieces.Count;
        if (_firstOf.TryGetValue(word, out var whole))
        {
            // Most words are written small and are pieces themselves; what stands in brackets is none of the text's.
            if (word[0] != '[' || word.Length == 1)
            {
                pieces.Add(whole);
                return;
            }
        }

        var plain = Plain(word);
        for (var at = 0; at < plain.Length && pieces.Count - before < MostPieces;)
        {
            if (IsMark(plain[at]))
            {
                pieces.Add(_firstOf.TryGetValue(plain.AsSpan(at, 1), out var mark) ? mark : _unknown);
                at++;
                continue;
            }

            var end = at + 1;
            while (end < plain.Length && !IsMark(plain[end]))
            {
                end++;
            }

            Cut(plain.AsSpan(at, end - at), pieces);
            at = end;
        }

        if (pieces.Count == before)
        {
            pieces.Add(_unknown);
        }
        else if (pieces.Count - before > MostPieces)
        {
            pieces.RemoveRange(before + MostPieces, pieces.Count - before - MostPieces);
        }
    }

    private void Cut(ReadOnlySpan<char> part, List<int> pieces)
    {
        var first = pieces.Count;
        for (var at = 0; at < part.Length;)
        {
            var length = Math.Min(part.Length - at, _longest);
            var piece = -1;
            while (length > 0 && !(at == 0 ? _firstOf : _laterOf).TryGetValue(part.Slice(at, length), out piece))
            {
                length--;
            }

            if (length == 0 || part.Length > LongestWord)
            {
                pieces.RemoveRange(first, pieces.Count - first);
                pieces.Add(_unknown);
                return;
            }

            pieces.Add(piece);
            at += length;
        }
    }

    // Accents are characters of their own in the canonical decomposition.
    private static string Plain(ReadOnlySpan<char> word)
    {
        var small = word.ToString().ToLowerInvariant();
        if (!small.AsSpan().ContainsAnyExceptInRange(' ', '~') || IsPunctuated(small))
        {
            return small;
        }

        var plain = new StringBuilder(small.Length);
        foreach (var point in CanonicalForm.Decompose(small))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(point) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate))
            {
                plain.Append(new Rune(point));
            }
        }

        return plain.ToString();
    }

    // Most words beyond ASCII are so for an apostrophe or a dash alone.
    private static bool IsPunctuated(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(_plain);

    private static readonly SearchValues<char> _plain = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(static c => (char)c), .. Enumerable.Range('\u2010', 0x28).Where(static c => char.IsPunctuation((char)c)).Select(static c => (char)c)]);

    private static bool IsMark(char c) =>
        c < 128 ? c > ' ' && !char.IsAsciiLetterOrDigit(c) : char.IsPunctuation(c) || c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
}
