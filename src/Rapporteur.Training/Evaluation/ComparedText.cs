using System.Globalization;
using System.Text;

namespace Rapporteur.Training.Evaluation;

/// <summary>Texts in the forms in which an article is compared with gold.</summary>
internal static class ComparedText
{
    private const char CapitalSigma = 'Σ';
    private const char FinalSigma = 'ς';
    private const string DottedCapitalI = "İ";

    /// <summary>Letters and digits in small letters and compatibility form (NFKC), one space for whatever lies between them.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        var gap = false;
        foreach (var rune in Lower(CompatibilityForm.Compose(text ?? "")).EnumerateRunes())
        {
            if (rune.Value == '_' || !IsWord(rune))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(rune);
        }

        return folded.ToString();
    }

    /// <summary>Every run of white space one space, none at the ends.</summary>
    public static string Space(string? text)
    {
        var spaced = new StringBuilder(text?.Length ?? 0);
        var gap = false;
        foreach (var c in text ?? "")
        {
            // The separators of ASCII are white space too.
            if (char.IsWhiteSpace(c) || c is >= '\x1C' and <= '\x1F')
            {
                gap = spaced.Length > 0;
                continue;
            }

            if (gap)
            {
                spaced.Append(' ');
                gap = false;
            }

            spaced.Append(c);
        }

        return spaced.ToString();
    }

    /// <summary>How often each run of four words comes; of a text of fewer words, the words that there are.</summary>
    public static Dictionary<string, int> Shingles(string text)
    {
        const int Length = 4;
        var words = Words(text);
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count && (i == 0 || i + Length <= words.Count); i++)
        {
            var shingle = string.Join(' ', words.GetRange(i, Math.Min(Length, words.Count - i)));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var after = end + rune.Utf16SequenceLength;
            if (!IsWord(rune))
            {
                if (start < end)
                {
                    words.Add(text[start..end]);
                }

                start = after;
            }

            end = after;
        }

        if (start < end)
        {
            words.Add(text[start..end]);
        }

        return words;
    }

    // Letters, numbers and the underscore. Marks are none: what they stand on is looked at.
    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // The two letters whose small form is not one letter for one.
    private static string Lower(string text)
    {
        text = text.Replace(DottedCapitalI, "i\u0307", StringComparison.Ordinal);
        var small = text.ToLowerInvariant();
        if (!text.Contains(CapitalSigma, StringComparison.Ordinal))
        {
            return small;
        }

        var letters = small.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            if (text[i] == CapitalSigma && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
            {
                letters[i] = FinalSigma;
            }
        }

        return new string(letters);
    }
}
