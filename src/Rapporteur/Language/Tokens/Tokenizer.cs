namespace Rapporteur.Language.Tokens;

/// <summary>
/// Cuts text into tokens after the conventions of Universal Dependencies for English: clitics and hyphens stand apart
/// ("do n't", "Clinton 's", "long - term"), numbers, abbreviations, addresses and handles stay whole.
/// </summary>
public static class Tokenizer
{
    /// <summary>Adds the tokens of <paramref name="span"/> to <paramref name="tokens"/>; together they cover all that is not white space.</summary>
    public static void Tokenize(string text, TextSpan span, ICollection<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var at = span.Start;
        while (at < span.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = TokenEnd(text, at, span.End);
            if (char.IsLetter(text[at]) && ClitStart(text, at, end) is var cut && cut > at)
            {
                tokens.Add(new Token(new TextSpan(at, cut)));
                at = cut;
            }

            tokens.Add(new Token(new TextSpan(at, end)));
            at = end;
        }
    }

    private static int TokenEnd(string text, int at, int limit)
    {
        var c = text[at];
        if (IsAddressStart(text, at, limit, out var addressEnd))
        {
            return addressEnd;
        }

        if (IsWordChar(text, at, limit, out var width))
        {
            return WordEnd(text, at + width, at, limit);
        }

        if ((c is '@' or '#') && at + 1 < limit && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] == '_'))
        {
            var end = at + 1;
            while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            return end;
        }

        if (IsApostrophe(c) && at > 0 && Clitic(text, at, limit) is var clitic && clitic > at && char.IsLetterOrDigit(text[at - 1]))
        {
            return clitic;
        }

        return RunEnd(text, at, limit);
    }

    // "...", "--", "''", "``", "!!" and the like are one token; other marks are one each.
    private static int RunEnd(string text, int at, int limit)
    {
        var c = text[at];
        var end = at + (char.IsHighSurrogate(c) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
        var longest = c switch
        {
            '.' or '-' or '*' or '_' or '=' or '~' or '!' or '?' => int.MaxValue,
            '\'' or '`' => 2,
            _ => 1,
        };
        while (end < limit && text[end] == c && end - at < longest)
        {
            end++;
        }

        return end;
    }

    private static int WordEnd(string text, int end, int start, int limit)
    {
        while (end < limit)
        {
            if (IsWordChar(text, end, limit, out var width))
            {
                end += width;
                continue;
            }

            var c = text[end];
            var digitBefore = char.IsDigit(text[end - 1]);
            var next = end + 1 < limit ? text[end + 1] : '\0';
            if ((c is '.' or ',' or ':' or '/') && digitBefore && char.IsDigit(next))
            {
                end++;
            }
            else if (c == '.' && char.IsLetter(next) && Stops(text, start, end))
            {
                end++;
            }
            else if (c == '.' && next != '.' && Abbreviations.KeepsStop(text.AsSpan(start, end - start)))
            {
                return end + 1;
            }
            else if (c == '&' && char.IsUpper(next) && char.IsUpper(text[end - 1]))
            {
                end++;
            }
            else if (IsApostrophe(c) && char.IsLetterOrDigit(next))
            {
                // "don't", "Clinton's" are cut afterwards; "O'Brien" stays.
                var clitic = Clitic(text, end, limit);
                if (clitic > end && !IsNot(text, end, limit))
                {
                    return end;
                }

                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // A stop between letters is inside the word after single letters ("U.S") and in names of sites ("example.com").
    private static bool Stops(string text, int start, int stop)
    {
        var last = stop - 1;
        while (last > start && text[last - 1] != '.')
        {
            last--;
        }

        return stop - last == 1 || char.IsLower(text[stop + 1]);
    }

    private static bool IsWordChar(string text, int at, int limit, out int width)
    {
        var c = text[at];
        width = 1;
        if (char.IsHighSurrogate(c) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]))
        {
            width = 2;
            return char.IsLetterOrDigit(text, at);
        }

        return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    // End of 's, 're, 've, 'll, 'd, 'm at an apostrophe, or the apostrophe itself where there is none.
    private static int Clitic(string text, int apostrophe, int limit)
    {
        var end = apostrophe + 1;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        Span<char> letters = stackalloc char[2];
        var length = end - apostrophe - 1;
        if (length is < 1 or > 2 || (end < limit && char.IsDigit(text[end])))
        {
            return apostrophe;
        }

        text.AsSpan(apostrophe + 1, length).ToLowerInvariant(letters);
        return letters[..length] is "s" or "re" or "ve" or "ll" or "d" or "m" ? end : apostrophe;
    }

    private static bool IsNot(string text, int apostrophe, int limit) =>
        apostrophe + 1 < limit && text[apostrophe + 1] is 't' or 'T' && text[apostrophe - 1] is 'n' or 'N';

    // Where "n't" starts in "don't", "not" in "cannot"; the end of the word where it is neither.
    private static int ClitStart(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length > 3 && word[^1] is 't' or 'T' && IsApostrophe(word[^2]) && word[^3] is 'n' or 'N')
        {
            return end - 3;
        }

        return word.Equals("cannot", StringComparison.OrdinalIgnoreCase) ? start + 3 : start;
    }

    private static bool IsAddressStart(string text, int at, int limit, out int end)
    {
        end = at;
        var rest = text.AsSpan(at, limit - at);
        var scheme = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!scheme)
        {
            return false;
        }

        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '“' or '”' or '<' or '>' or '’'))
        {
            end++;
        }

        while (end > at + 4 && text[end - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?' or '\'')
        {
            end--;
        }

        return true;
    }
}
