namespace Rapporteur.Readings;

/// <summary>
/// Turns UTF-16 offsets of one text into Unicode code points and back. A lone surrogate counts as one code point, as
/// it does in Python and in the JSON that is written (where U+FFFD stands for it).
/// </summary>
public sealed class CodePoints
{
    // Offsets of the second halves of surrogate pairs, ascending; empty for nearly every article.
    private readonly int[] _lows;

    /// <summary>Indexes <paramref name="text"/> once.</summary>
    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<int>? lows = null;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                (lows ??= []).Add(i);
                i++;
            }
        }

        _lows = lows?.ToArray() ?? [];
    }

    /// <summary>Code points before the UTF-16 offset <paramref name="utf16"/>.</summary>
    public int FromUtf16(int utf16)
    {
        if (_lows.Length == 0)
        {
            return utf16;
        }

        var found = Array.BinarySearch(_lows, utf16);
        return utf16 - (found >= 0 ? found : ~found);
    }

    /// <summary>The UTF-16 offset of code point <paramref name="codePoint"/>.</summary>
    public int ToUtf16(int codePoint)
    {
        // The k-th pair (from 0) starts at code point _lows[k] - 1 - k; every pair that starts before adds one.
        int low = 0, high = _lows.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lows[middle] - 1 - middle < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    /// <summary>A span in code points.</summary>
    public (int Start, int End) FromUtf16(TextSpan span) => (FromUtf16(span.Start), FromUtf16(span.End));

    /// <summary>A span in UTF-16 code units.</summary>
    public TextSpan ToUtf16(int start, int end) => new(ToUtf16(start), ToUtf16(end));
}
