using System.Text;

namespace Rapporteur.Unicode;

/// <summary>
/// Normalization Form C of texts (Unicode Standard Annex 15). .NET leaves texts as they are where it runs without
/// libraries for languages (InvariantGlobalization), hence tables of our own.
/// </summary>
internal static class CanonicalForm
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>The text in its composed form; the same object where it has that form already. Takes time linear in its length, but for sorting runs of marks.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text))
        {
            return text;
        }

        var points = Decompose(text);
        SortMarks(points);
        var composed = Text(Compose(points));
        return composed == text ? text : composed;
    }

    /// <summary>True where nothing in the text can change or be changed by what stands before it, as of nearly all of English.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            // Letters of Western Europe, dashes and quotation marks.
            if (c >= 0x300 && c is not (>= '\u2010' and <= '\u205E'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The code points of the text taken apart: letters, and their accents behind them, not put into order.</summary>
    public static List<int> Decompose(string text)
    {
        var tables = CanonicalTables.Loaded;
        var points = new List<int>(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            int point = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                point = char.ConvertToUtf32(text[i], text[++i]);
            }

            var syllable = point - SyllableBase;
            if (syllable is >= 0 and < SyllableCount)
            {
                points.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
                points.Add(VowelBase + (syllable / TrailCount % VowelCount));
                if (syllable % TrailCount != 0)
                {
                    points.Add(TrailBase + (syllable % TrailCount));
                }
            }
            else if (tables.Decomposition(point) is { } parts)
            {
                points.AddRange(parts);
            }
            else
            {
                points.Add(point);
            }
        }

        return points;
    }

    // Marks that do not touch one another stand in the order of their classes.
    private static void SortMarks(List<int> points)
    {
        var tables = CanonicalTables.Loaded;
        for (var i = 0; i < points.Count; i++)
        {
            var start = i;
            while (i < points.Count && tables.Class(points[i]) != 0)
            {
                i++;
            }

            if (i - start > 1)
            {
                // OrderBy keeps equal ones in their order.
                var sorted = points.GetRange(start, i - start).OrderBy(tables.Class).ToList();
                for (var k = 0; k < sorted.Count; k++)
                {
                    points[start + k] = sorted[k];
                }
            }
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var tables = CanonicalTables.Loaded;
        var composed = new List<int>(points.Count);
        var starter = -1;
        var last = 0;
        foreach (var point in points)
        {
            var @class = tables.Class(point);

            // A mark reaches the starter where no mark of its own class, or of a higher one, stands between.
            var reaches = starter >= 0 && (composed.Count - 1 == starter || (last != 0 && last < @class));
            if (reaches && Pair(composed[starter], point) is var whole and >= 0)
            {
                composed[starter] = whole;
                continue;
            }

            if (@class == 0)
            {
                starter = composed.Count;
            }

            last = @class;
            composed.Add(point);
        }

        return composed;
    }

    private static int Pair(int first, int second)
    {
        int lead = first - LeadBase, vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return SyllableBase + (((lead * VowelCount) + vowel) * TrailCount);
        }

        int syllable = first - SyllableBase, trail = second - TrailBase;
        if (syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
        {
            return first + trail;
        }

        return CanonicalTables.Loaded.Composition(first, second);
    }

    private static string Text(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            if (point < 0x10000)
            {
                // Halves of surrogate pairs stay as they are.
                text.Append((char)point);
            }
            else
            {
                text.Append(char.ConvertFromUtf32(point));
            }
        }

        return text.ToString();
    }
}
