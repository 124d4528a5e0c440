namespace Rapporteur.Language.Tokens;

/// <summary>Where words end that are made of letters, digits, and the marks that belong to them.</summary>
internal static class Words
{
    /// <summary>End of the word that starts at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its first character.</param>
    /// <param name="end">Where to go on; what is before belongs to it.</param>
    /// <param name="limit">Where the text to read ends.</param>
    public static int End(string text, int start, int end, int limit)
    {
        while (end < limit)
        {
            var width = Writing.WordWidth(text, end, limit);
            if (width == 0)
            {
                width = Writing.JoinerWidth(text, end, limit);
            }

            if (width > 0)
            {
                end += width;
                continue;
            }

            var next = end + 1 < limit ? text[end + 1] : '\0';
            switch (text[end])
            {
                case '.' when IsInner(text, start, end, limit):
                case ',' or ':' or '/' when char.IsDigit(text[end - 1]) && char.IsDigit(next):
                case '&' when char.IsLetter(next) && IsShortOrCapital(text, start, end, next):
                case '/' when end == start + 1 && char.IsLetter(text[start]) && char.IsLetter(next) && IsSingle(text, start, end, limit):
                case '_' when char.IsLetterOrDigit(next) || next == '_':
                case '-' when Affixes.Joins(text, start, end, limit):
                    end++;
                    continue;
                case '.':
                    return Abbreviations.StopBelongs(text, start, end, limit) ? end + 1 : end;
                case '-':
                    return Affixes.BreaksOff(text, start, end, limit) ? end + 1 : end;
                case '$':
                    return end - start < 4 && IsCapitals(text, start, end) && (char.IsDigit(next) || char.IsWhiteSpace(next) || end + 1 == limit) ? end + 1 : end;
                case '!':
                    return text.AsSpan(start, end - start) is "Yahoo" ? end + 1 : end;
                case '/':
                    return text.AsSpan(start, end - start) is "w" && char.IsLetter(next) ? end + 1 : end;
                case '`' when next is 's' or 'S' && (end + 2 >= limit || !char.IsLetterOrDigit(text[end + 2])):
                    return end;
                case var c when Writing.IsApostrophe(c) && char.IsLetterOrDigit(next):
                    // "don't" is cut afterwards, and "O'Brien" stays; 5'11 is feet and inches.
                    if (Clitics.End(text, end, limit) > end || (char.IsDigit(next) && char.IsDigit(text[end - 1])))
                    {
                        return end;
                    }

                    end++;
                    continue;
                default:
                    return end;
            }
        }

        return end;
    }

    /// <summary>End of a word that starts with an apostrophe: "'em", "'90s", and "'s" apart from its noun; <paramref name="at"/> where none does.</summary>
    public static int ApostropheEnd(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at < 7 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end - at == 3 && char.IsAsciiDigit(text[at + 1]) && text[end - 1] == '0' && end + 1 < limit && Writing.IsApostrophe(text[end]) && text[end + 1] == 's'
            && (end + 2 >= limit || !char.IsLetterOrDigit(text[end + 2])))
        {
            return end + 2;
        }

        if (end - at is < 2 or > 6 || (end < limit && (Writing.IsApostrophe(text[end]) || char.IsLetterOrDigit(text[end]))))
        {
            return at;
        }

        var rest = text.AsSpan(at + 1, end - at - 1);
        Span<char> word = stackalloc char[rest.Length];
        rest.ToLowerInvariant(word);
        if (word is "em" or "cause" or "cuz" or "til" or "bout" or "tis" or "twas" or "n" or "nuff")
        {
            return end;
        }

        if (word is "s" or "re" or "ve" or "ll" or "d" or "m")
        {
            return at > 0 && text[at - 1] == ' ' ? end : at;
        }

        return rest.Length is 2 or 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && (rest.Length == 2 || rest[2] is 's' or 'S') ? end : at;
    }

    // Between single letters ("U.S"), in numbers within words ("v2.0"), and in degrees ("Ph.D").
    private static bool IsInner(string text, int start, int stop, int limit)
    {
        if (stop + 1 >= limit)
        {
            return false;
        }

        var next = text[stop + 1];
        if (char.IsDigit(next))
        {
            return char.IsDigit(text[stop - 1]);
        }

        if (!char.IsLetter(next))
        {
            return false;
        }

        var single = (stop - start == 1 || text[stop - 2] == '.') && char.IsLetter(text[stop - 1]);
        return (single && (stop + 2 >= limit || !char.IsLetter(text[stop + 2]))) || Abbreviations.IsDegree(text, start, stop, limit);
    }

    private static bool IsShortOrCapital(string text, int start, int end, char next) =>
        (char.IsUpper(next) && char.IsUpper(text[end - 1])) || end - start == 1;

    private static bool IsCapitals(string text, int start, int end) => !text.AsSpan(start, end - start).ContainsAnyExceptInRange('A', 'Z');

    // "b/c", "s/he", but not "f/b/o".
    private static bool IsSingle(string text, int start, int slash, int limit)
    {
        if ((start > 0 && text[start - 1] == '/') || (slash + 2 < limit && text[slash + 2] == '/'))
        {
            return false;
        }

        var end = slash + 1;
        while (end < limit && end - slash < 5 && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - slash == 2 || text.AsSpan(slash + 1, end - slash - 1) is "he" or "out";
    }
}
