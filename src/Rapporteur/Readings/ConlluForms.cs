using System.Globalization;
using System.Text;
using Rapporteur.Language;
using Rapporteur.Unicode;

namespace Rapporteur.Readings;

/// <summary>
/// The words of a document as CoNLL-U lets them be written: composed (Normalization Form C), no control characters, no
/// white space but single spaces; and the white space between them.
/// </summary>
internal sealed class ConlluForms(Document document)
{
    // Stands for what cannot be written, as it does for broken characters everywhere.
    private const char Unwritable = '\uFFFD';

    /// <summary>The forms of the words of a sentence; none is empty.</summary>
    public string[] Of(TokenRange sentence)
    {
        var forms = new string[sentence.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var token = sentence.Start + i;
            var form = Clean(document.Word(token));
            if (i > 0 && !CanonicalForm.IsPlain(form.AsSpan(0, 1)) && IsTight(token - 1)
                && CanonicalForm.Compose(forms[i - 1] + form) != forms[i - 1] + form)
            {
                // A mark that would become one with the word before, and the sentence with it something else.
                form = Unwritable + form[(char.IsHighSurrogate(form[0]) && form.Length > 1 ? 2 : 1)..];
            }

            forms[i] = form;
        }

        return forms;
    }

    /// <summary>The sentence: its forms with one space where there is white space between them.</summary>
    public string Text(TokenRange sentence, string[] forms)
    {
        var text = new StringBuilder();
        for (var i = 0; i < forms.Length; i++)
        {
            text.Append(forms[i]);
            if (i + 1 < forms.Length && !IsTight(sentence.Start + i))
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    /// <summary>What the last column says of the white space behind a token: nothing for a single space.</summary>
    public string SpaceAfter(int token)
    {
        var gap = Gap(token);
        if (gap.IsEmpty)
        {
            return "SpaceAfter=No";
        }

        if (gap is " ")
        {
            return "";
        }

        var text = new StringBuilder("SpacesAfter=");
        foreach (var c in gap)
        {
            _ = c switch
            {
                ' ' => text.Append("\\s"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                // The format has no sign for the others, which may not stand at the end of a column as they are.
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }

        return text.ToString();
    }

    /// <summary>Something that a column can hold; <c>_</c> for nothing.</summary>
    public static string Clean(ReadOnlySpan<char> word)
    {
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsHighSurrogate(c) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1]))
            {
                text.Append(c).Append(word[++i]);
            }
            else if (char.IsControl(c) && !char.IsWhiteSpace(c) || char.IsSurrogate(c))
            {
                text.Append(Unwritable);
            }
            else if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        var clean = CanonicalForm.Compose(text.ToString()).TrimEnd(' ');
        return clean.Length == 0 ? "_" : clean;
    }

    // The white space between a token and whatever stands next, be it a token or not.
    private ReadOnlySpan<char> Gap(int token)
    {
        var start = document.Tokens[token].Span.End;
        var end = start;
        while (end < document.Text.Length && char.IsWhiteSpace(document.Text[end]))
        {
            end++;
        }

        return document.Text.AsSpan(start, end - start);
    }

    private bool IsTight(int token)
    {
        var end = document.Tokens[token].Span.End;
        return end == document.Text.Length || !char.IsWhiteSpace(document.Text[end]);
    }
}
