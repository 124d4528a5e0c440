using Rapporteur.Articles.Dates;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>How sure it is that what stands there is a name.</summary>
internal enum BylineForm : byte
{
    /// <summary>Meant for programs: a name or a list of names, whatever they look like.</summary>
    List,

    /// <summary>Marked on the page as a name.</summary>
    Name,

    /// <summary>A line for readers, in which a name must look like one.</summary>
    Line,
}

/// <summary>From what stands where authors are named to their names.</summary>
internal static class BylineText
{
    private const int LongestText = 300;
    private const int LongestName = 60;
    private const int MostNames = 20;
    private static readonly char[] Edges = [.. " |-–—·•,;:/.\u00A0\n"];
    private static readonly char[] EdgesBehind = [.. Edges.Where(static c => c != '.')];

    /// <summary>
    /// The names in <paramref name="text"/>, as they are written, without "By", offices, dates, addresses and what else
    /// stands there; empty where there are none.
    /// </summary>
    /// <param name="text">A name, a list of names, or a line; line ends part boxes of the page.</param>
    /// <param name="language">BCP 47; null where it is not known.</param>
    /// <param name="form">How sure it is that they are names.</param>
    public static List<string> Names(string? text, string? language, BylineForm form)
    {
        if (text is null || text.Length > LongestText || text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        foreach (var box in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // What follows the box with the names is about the authors.
            if (InBox(box, language, form) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    // "Roe, Jane", as catalogues write it.
    private static string? Turned(string box, BylineForm form) =>
        form == BylineForm.List && box.Split(", ") is [var family, var given] && !family.Contains(' ', StringComparison.Ordinal)
        && given.Split(' ') is { Length: <= 2 } parts && GivenNames.Of(parts[0]) != GivenName.None && GivenNames.Of(family) == GivenName.None
            ? $"{given} {family}"
            : null;

    private static List<string> InBox(string box, string? language, BylineForm form)
    {
        if (Turned(box, form) is { } turned)
        {
            return [turned];
        }

        var names = new List<string>();
        foreach (var part in Parts(WithoutOpenings(WithoutDate(WithoutBrackets(box), language))))
        {
            if (BylineWords.IsSuffix(part) && names.Count > 0)
            {
                names[^1] += ", " + part;
            }
            else if (names.Count < MostNames && NameOf(part, form) is { } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        // "Jane Roe, London": among full names a single word is a place or an office.
        if (form == BylineForm.Line && names.Exists(n => n.Contains(' ', StringComparison.Ordinal)))
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
        return HasName(before) ? before : text[dates[^1].End..];
    }

    private static bool HasName(string text)
    {
        var rest = WithoutOpenings(text);
        return rest.Count(char.IsLetter) >= 3 && BylineOpenings.Length(rest + " ") <= rest.Length;
    }

    private static string WithoutOpenings(string text)
    {
        const int Most = 3;
        text = text.TrimStart(Edges).TrimEnd(EdgesBehind);
        for (var i = 0; i < Most && BylineOpenings.Length(text) is > 0 and var length && length < text.Length; i++)
        {
            text = text[length..].TrimStart(Edges);
        }

        return text;
    }

    private static IEnumerable<string> Parts(string text)
    {
        foreach (var piece in text.Split([',', ';', '|', '•', '·', '、', '，', '；', '–', '—', '›', '»', '→'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(p => p.Split(" - ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
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

            // "Jane Roe, and John Doe"
            var last = words[start..];
            if (last.Length > 0)
            {
                yield return string.Join(' ', last.Length > 1 && BylineWords.IsJoint(last[0]) ? last[1..] : last);
            }
        }
    }

    // "Ortega y Gasset" and "Smith and Wesson" are one name each: joints part full names.
    private static bool SplitsAt(string[] words, int start, int joint) =>
        joint - start >= 2 && words.Length - joint - 1 >= 2
        || (words[joint] is "and" or "und" or "&" or "et" && joint - start == 1 && words.Length - joint - 1 == 1 && start == 0);

    private static string? NameOf(string part, BylineForm form)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !(w.Contains('@', StringComparison.Ordinal) || w.Contains("http", StringComparison.OrdinalIgnoreCase))).ToList();
        while (words.Count > 2 && (BylineWords.IsRole(words[^1].Trim(':', '.', ',')) || BylineWords.IsDegree(words[^1])))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 2 && BylineWords.IsRole(words[0].Trim(':', '.', ',')))
        {
            words.RemoveAt(0);
        }

        var name = string.Join(' ', words).Trim(' ', ':', '-', '*', '"', '“', '”', '/', '|', '_', '\'');
        if (name.EndsWith('.') && words.Count > 0 && words[^1].Length > 3 && !BylineWords.IsSuffix(words[^1]))
        {
            name = name.TrimEnd('.');
        }

        if (name.Length is 0 or > LongestName || !name.Any(char.IsLetter) || BylineWords.IsNoise(name) || BylineWords.IsDegree(name)
            || BylineOpenings.Length(name + " ") > name.Length || (form == BylineForm.Line && words.TrueForAll(w => BylineWords.IsRole(w))))
        {
            return null;
        }

        return form switch
        {
            BylineForm.List => name,
            BylineForm.Name => words.Count <= 6 && !name.AsSpan().ContainsAny("?!") ? name : null,
            _ => LooksLikeName(words) ? name : null,
        };
    }

    private static bool LooksLikeName(List<string> words)
    {
        const int MostWords = 6;
        var name = string.Join(' ', words);
        return words.Count <= MostWords && !name.Any(char.IsDigit) && !name.AsSpan().ContainsAny("?!:") && words[^1].Length > 0 && !char.IsLower(words[^1][0])
            && words.TrueForAll(w => !char.IsLower(w[0]) || BylineWords.IsParticle(w));
    }

    private static bool IsIdeographic(string name) => name[0] is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
