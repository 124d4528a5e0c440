using System.Buffers;
using Rapporteur.Language;
using Rapporteur.Language.Tokens;
using Rapporteur.Training.Conllu;

namespace Rapporteur.Training.Tokens;

/// <summary>A paragraph with our own tokens and the treebank's sentences.</summary>
/// <param name="Text">The text of its document, as it is or as a copy is written.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Ends">By token, true where a sentence ends behind it.</param>
internal sealed record SplitParagraph(string Text, IReadOnlyList<Token> Tokens, bool[] Ends)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”'’‘");

    /// <summary>The paragraphs of <paramref name="document"/>, and some of them once more, written in other ways.</summary>
    public static IEnumerable<SplitParagraph> Of(ConlluDocument document, SentenceTraining how)
    {
        var ends = document.Sentences.Select(s => document.Words[s.End - 1].Span.End).ToHashSet();
        var capitals = document.Text.ToUpperInvariant();
        var marks = OtherMarks(document.Text);
        for (var i = 0; i < document.Paragraphs.Count; i++)
        {
            var span = document.Paragraphs[i];
            yield return Of(document.Text, span, ends);
            if (IsNth(i, how.CapitalsOneIn))
            {
                yield return Of(capitals, span, ends);
            }

            if (IsNth(i, how.MarksOneIn) && marks.AsSpan(span.Start, span.Length).ContainsAny(Marks))
            {
                yield return Of(marks, span, ends);
            }
        }
    }

    private static bool IsNth(int i, int oneIn) => oneIn > 0 && i % oneIn == oneIn - 1;

    private static SplitParagraph Of(string text, TextSpan span, HashSet<int> ends)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, span, tokens);
        return new SplitParagraph(text, tokens, [.. tokens.Select(t => ends.Contains(t.Span.End))]);
    }

    // Curved quotation marks where they are straight, and straight ones where they are curved; the text is as long as before.
    private static string OtherMarks(string text)
    {
        var straight = text.Contains('"', StringComparison.Ordinal) || text.Contains('\'', StringComparison.Ordinal);
        return string.Create(text.Length, (text, straight), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = state.text[i];
                var opens = i == 0 || char.IsWhiteSpace(state.text[i - 1]) || state.text[i - 1] is '(' or '[' or '“' or '—' or '-';
                span[i] = (c, state.straight) switch
                {
                    ('"', true) => opens ? '“' : '”',
                    ('\'', true) => opens ? '‘' : '’',
                    ('“' or '”', false) => '"',
                    ('‘' or '’', false) => '\'',
                    _ => c,
                };
            }
        });
    }
}
