namespace Rapporteur.Language.Tokens;

/// <summary>
/// Words that are written together and yet are words of their own: "n't" of "don't", the "'s" of "Roe's", "not" of
/// "cannot". Universal Dependencies calls what is written together a multiword token.
/// </summary>
public static class Clitics
{
    // How far back an opening mark is looked for.
    private const int Reach = 200;

    /// <summary>
    /// True where the token is, as in treebanks of Universal Dependencies for English, a part of the same multiword token as
    /// the token before it. Parts of hyphenated words, amounts ("$5") and marks are not.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="token">Index of the token in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public static bool JoinsPrevious(Document document, int token)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, document.Tokens.Count);
        return token > 0 && Joins(document.Text, document.Tokens[token - 1].Span, document.Tokens[token].Span);
    }

    /// <summary>End of 's, 're, 've, 'll, 'd or 'm at an apostrophe that letters follow; the apostrophe itself where there is none.</summary>
    internal static int End(string text, int apostrophe, int limit)
    {
        var end = apostrophe + 1;
        while (end < limit && end - apostrophe < 4 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        Span<char> letters = stackalloc char[2];
        var length = end - apostrophe - 1;
        if (length is < 1 or > 2 || (end < limit && char.IsLetterOrDigit(text[end])))
        {
            return apostrophe;
        }

        text.AsSpan(apostrophe + 1, length).ToLowerInvariant(letters);
        return letters[..length] is "s" or "re" or "ve" or "ll" or "d" or "m" ? end : apostrophe;
    }

    private static bool Joins(string text, TextSpan before, TextSpan span)
    {
        if (before.End != span.Start)
        {
            return false;
        }

        var (last, first) = (text[before.End - 1], text[span.Start]);
        if (Writing.IsApostrophe(first) || first == '`')
        {
            if (span.Length > 1)
            {
                return char.IsLetter(text[span.Start + 1]) && (char.IsLetterOrDigit(last) || last is '.' or '%' or ')' or '"' or '”');
            }

            return last is 's' or 'S' or 'z' or 'Z' or 'x' or 'X' && first != '`' && !IsQuoted(text, span.Start);
        }

        // A letter of its own behind letters is a clitic without its apostrophe: "it s", "Roe s".
        return IsNot(text, span) || (span.Length == 1 && first is 's' or 'r' or 'd' or 'm' && char.IsLetter(last)) || Contractions.Joins(text.AsSpan(before.Start, before.Length), text.AsSpan(span.Start, span.Length));
    }

    // "n't"; "nt" and the others of the table need their first part.
    private static bool IsNot(string text, TextSpan span) =>
        span.Length == 3 && text[span.Start] is 'n' or 'N' && Writing.IsApostrophe(text[span.Start + 1]) && text[span.Start + 2] is 't' or 'T';

    // An apostrophe after "s" is the plural's possessive, unless a mark like it opened a quotation before.
    private static bool IsQuoted(string text, int mark)
    {
        for (var i = mark - 1; i > 0 && mark - i < Reach && text[i] is not ('\n' or '\r'); i--)
        {
            if (Writing.IsApostrophe(text[i]) || text[i] == '‘')
            {
                var opens = !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not ('.' or ',' or '!' or '?') && !char.IsWhiteSpace(text[i + 1]);
                var closes = !char.IsLetterOrDigit(text[i + 1]) && !char.IsWhiteSpace(text[i - 1]);
                if (opens || closes)
                {
                    return opens && i + 1 < mark;
                }
            }
        }

        return false;
    }
}
