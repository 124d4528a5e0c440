using System.Globalization;
using System.Text;

namespace Rapporteur.Ledger.Searching;

/// <summary>
/// The words of a user as an expression of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). Every word is
/// quoted, so that nothing in it can be taken for syntax.
/// </summary>
internal static class MatchExpression
{
    private const int MostCharacters = 4_096;
    private const int MostWords = 64;

    /// <summary>
    /// All words and phrases, joined with AND. A phrase stands in double quotation marks, straight or curly; one that is
    /// not closed goes on to the end. A word that ends in <c>*</c> stands for all words that begin so.
    /// </summary>
    /// <returns>Null where no word has a letter or digit, and so nothing can match.</returns>
    /// <exception cref="RapporteurException">RAP0308: more words than can be searched for at once.</exception>
    public static string? Of(string words)
    {
        if (words.Length > MostCharacters)
        {
            throw TooMuch();
        }

        var terms = new List<string>();
        var term = new StringBuilder();
        var quoted = false;
        foreach (var c in words)
        {
            var mark = c is '"' or '“' or '”' or '„' or '‟';
            if (!mark && (quoted || !IsGap(c)))
            {
                term.Append(IsGap(c) ? ' ' : c);
                continue;
            }

            Finish();
            quoted ^= mark;
        }

        Finish();
        if (terms.Count > MostWords)
        {
            throw TooMuch();
        }

        return terms.Count == 0 ? null : string.Join(" AND ", terms);

        void Finish()
        {
            var text = term.ToString();
            term.Clear();
            if (text.EnumerateRunes().Any(IsIndexed))
            {
                terms.Add(!quoted && text[^1] == '*' ? $"\"{text}\" *" : $"\"{text}\"");
            }
        }
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    // What the tokenizer unicode61 takes for part of a word; it drops the rest.
    private static bool IsIndexed(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;

    private static RapporteurException TooMuch() => new(
        ErrorCodes.SearchInvalid,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A search takes {MostWords} words and {MostCharacters} characters at most. Leave some of the words out."));
}
