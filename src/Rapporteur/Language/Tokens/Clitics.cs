namespace Rapporteur.Language.Tokens;

/// <summary>
/// Words that are written together and yet are words of their own: "n't" of "don't", the "'s" of "Roe's", "not" of
/// "cannot". Universal Dependencies calls what is written together a multiword token.
/// </summary>
public static class Clitics
{
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
        return token > 0 && Join(document.Text, document.Tokens[token - 1].Span, document.Tokens[token].Span);
    }

    /// <summary>True for the apostrophe, straight or curved.</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool Join(string text, TextSpan before, TextSpan span)
    {
        if (before.End != span.Start || !char.IsLetterOrDigit(text[before.End - 1]))
        {
            return false;
        }

        if (IsApostrophe(text[span.Start]))
        {
            // A mark alone is the plural's possessive after s, z and x; elsewhere it closes a quotation.
            return span.Length > 1 ? char.IsLetter(text[span.Start + 1]) : text[before.End - 1] is 's' or 'S' or 'z' or 'Z' or 'x' or 'X';
        }

        // Letters follow letters without a space only where the tokenizer has cut a word.
        return char.IsLetter(text[span.Start]) && char.IsLetter(text[before.End - 1]);
    }
}
