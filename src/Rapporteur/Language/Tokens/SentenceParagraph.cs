using System.Buffers;

namespace Rapporteur.Language.Tokens;

/// <summary>The forms of a paragraph's tokens, with what the whole paragraph tells of its sentences. The buffers are lent: give them back.</summary>
internal struct SentenceParagraph
{
    /// <summary>Forms before the first and behind the last token, which stand for nothing.</summary>
    public const int Margin = 4;

    private SentenceForm[] _forms;
    private int[] _nextEnds;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>0 where no mark ends a sentence, 1 where only the last does, 2 where others do; 3 where there are long stretches without.</summary>
    public uint Stops { get; private set; }

    /// <summary>How it is written: 0 in capitals and small letters, 1 in capitals, 2 in small letters alone, 3 with most words capitalized.</summary>
    public uint Case { get; private set; }

    /// <summary>The forms with their margins: that of token <c>i</c> is at <c>i + Margin</c>.</summary>
    public readonly ReadOnlySpan<SentenceForm> Forms => _forms.AsSpan(0, Count + (2 * Margin));

    /// <summary>How many tokens on the next mark stands that ends sentences, counted from token <paramref name="i"/>; a large number where none does.</summary>
    public readonly int ToEnd(int i) => i < Count ? _nextEnds[i] - i : int.MaxValue;

    /// <summary>Reads the tokens from <paramref name="first"/> to the end of <paramref name="tokens"/>.</summary>
    public static SentenceParagraph Read(string text, IReadOnlyList<Token> tokens, int first)
    {
        var count = tokens.Count - first;
        var paragraph = new SentenceParagraph
        {
            _forms = ArrayPool<SentenceForm>.Shared.Rent(count + (2 * Margin)),
            _nextEnds = ArrayPool<int>.Shared.Rent(count + 1),
            Count = count,
        };
        var forms = paragraph._forms.AsSpan(0, count + (2 * Margin));
        forms[..Margin].Clear();
        forms[^Margin..].Clear();
        var quoted = false;
        int capital = 0, capitals = 0, small = 0, ends = 0;
        for (var i = 0; i < count; i++)
        {
            var span = tokens[first + i].Span;
            var spaced = i == 0 || tokens[first + i - 1].Span.End < span.Start;
            var spaceAfter = i == count - 1 || span.End < tokens[first + i + 1].Span.Start;
            var form = SentenceForm.Of(text, span, spaced, spaceAfter, quoted);
            quoted = form.Kind == TokenKind.QuoteOpen || (quoted && form.Kind != TokenKind.QuoteClose);
            capital += form.Kind == TokenKind.Capital ? 1 : 0;
            capitals += form.Kind == TokenKind.Capitals ? 1 : 0;
            small += form.Kind == TokenKind.Small ? 1 : 0;
            ends += form.Ends ? 1 : 0;
            forms[i + Margin] = form;
        }

        var next = int.MaxValue;
        for (var i = count - 1; i >= 0; i--)
        {
            next = forms[i + Margin].Ends ? i : next;
            paragraph._nextEnds[i] = next;
        }

        var last = count > 0 && (forms[count + Margin - 1].Ends || (count > 1 && forms[count + Margin - 2].Ends)) ? 1 : 0;
        paragraph.Stops = ends == 0 ? 0u : ends - last == 0 ? 1u : (ends * 60) < count ? 3u : 2u;
        paragraph.Case = capitals > 2 * (small + capital) ? 1u : capital + capitals == 0 ? 2u : capital > small ? 3u : 0u;
        return paragraph;
    }

    /// <summary>Gives the buffers back; nothing may be read afterwards.</summary>
    public void Return()
    {
        ArrayPool<SentenceForm>.Shared.Return(_forms);
        ArrayPool<int>.Shared.Return(_nextEnds);
        (_forms, _nextEnds, Count) = ([], [], 0);
    }
}
