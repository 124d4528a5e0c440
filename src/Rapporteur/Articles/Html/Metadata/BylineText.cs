using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>From what stands where authors are named to their names.</summary>
internal static class BylineText
{
    private const int LongestText = 300;
    private const int LongestName = 60;
    private const int MostNames = 20;

    /// <summary>
    /// The names in <paramref name="text"/>, as they are written, without "By", offices, dates, addresses and what else
    /// stands there; empty where there are none.
    /// </summary>
    /// <param name="text">A name, a list of names, or a line.</param>
    /// <param name="language">BCP 47; null where it is not known.</param>
    /// <param name="isVisible">It is a line for readers, in which a name must look like one.</param>
    public static List<string> Names(string? text, string? language, bool isVisible)
    {
        var names = new List<string>();
        if (text is null || text.Length > LongestText || text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return names;
        }

        text = WithoutDate(WithoutBrackets(text), language);
        text = WithoutOpenings(text);
        foreach (var part in Parts(text))
        {
            if (BylineWords.IsSuffix(part) && names.Count > 0)
            {
                names[^1] += ", " + part;
            }
            else if (names.Count < MostNames && NameOf(part, isVisible) is { } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        // "Jane Roe, London": among full names a single word is a place or an office.
        if (names.Exists(n => n.Contains(' ', StringComparison.Ordinal)) && isVisible)
        {
            names.RemoveAll(n => !n.Contains(' ', StringComparison.Ordinal) && !IsIdeographic(n));
        }

        return names;
    }

    private static string WithoutBrackets(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        while (open >= 0)
        {
            var close = text.IndexOf(')', open);
            text = close < 0 ? text[..open] : string.Concat(text.AsSpan(0, open), " ", text.AsSpan(close + 1));
            open = close < 0 ? -1 : text.IndexOf('(', StringComparison.Ordinal);
        }

        return text;
    }

    private static string WithoutDate(string text, string? language)
    {
        if (DateFinder.In(text, language) is not [var first, ..] dates)
        {
            return text;
        }

        var before = text[..first.Start];
        return HasLetters(WithoutOpenings(before)) ? before : text[dates[^1].End..];
    }

    private static bool HasLetters(string text) => text.Count(char.IsLetter) >= 3;

    private static string WithoutOpenings(string text)
    {
        const int Most = 3;
        text = text.Trim(' ', '|', '-', '–', '—', '·', '•', ',', ';', ':', '/', '.', '\u00A0');
        for (var i = 0; i < Most && BylineOpenings.Length(text) is > 0 and var length && length < text.Length; i++)
        {
            text = text[length..].TrimStart(' ', '|', '-', '–', '—', '·', '•', ',', ';', ':');
        }

        return text;
    }

    private static IEnumerable<string> Parts(string text)
    {
        foreach (var piece in text.Split([',', ';', '|', '•', '·', '\n', '、', '，', '；', '–', '—', '›', '»'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = 0;
            for (var i = 1; i < words.Length - 1; i++)
            {
                if (BylineWords.IsJoint(words[i]) && SplitsAt(words, start, i))
                {
                    yield return string.Join(' ', words[start..i]);
                    start = i + 1;
                }
            }

            if (start < words.Length)
            {
                // "Jane Roe, and John Doe"
                var last = words[start..];
                yield return string.Join(' ', last.Length > 1 && BylineWords.IsJoint(last[0]) ? last[1..] : last);
            }
        }
    }

    // "Ortega y Gasset" is one name: joints of one letter, and those of other tongues, part full names only.
    private static bool SplitsAt(string[] words, int start, int joint) =>
        words[joint] is "and" or "und" or "&" or "+" or "with" || (joint - start >= 2 && words.Length - joint - 1 >= 2);

    private static string? NameOf(string part, bool isVisible)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !(w.Contains('@', StringComparison.Ordinal) || w.Contains("http", StringComparison.OrdinalIgnoreCase))).ToList();
        while (words.Count > 2 && BylineWords.IsRole(words[^1].Trim(':', '.', ',')))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 2 && BylineWords.IsRole(words[0].Trim(':', '.', ',')))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 2 && BylineWords.IsDegree(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        var name = string.Join(' ', words).Trim(' ', ':', '-', '*', '"', '“', '”', '/', '|', '_', '\'');
        if (name.Length is 0 or > LongestName || !name.Any(char.IsLetter) || BylineWords.IsNoise(name) || BylineWords.IsDegree(name)
            || words.TrueForAll(w => BylineWords.IsRole(w)))
        {
            return null;
        }

        return !isVisible || LooksLikeName(words) ? name : null;
    }

    private static bool LooksLikeName(List<string> words)
    {
        const int MostWords = 6;
        if (words.Count > MostWords)
        {
            return false;
        }

        var first = words[0][0];
        var last = words[^1][0];
        var word = string.Join(' ', words);
        return !(words.Count > 1 && (char.IsLower(last) || (char.IsLower(first) && !IsParticle(words[0])))) && !word.Any(char.IsDigit) && !word.Contains('?', StringComparison.Ordinal) && !word.Contains('!', StringComparison.Ordinal);
    }

    private static bool IsParticle(string word) => word is "von" or "van" or "de" or "di" or "da" or "del" or "della" or "al" or "el" or "le" or "la" or "ten" or "ter";

    private static bool IsIdeographic(string name) => name[0] is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
