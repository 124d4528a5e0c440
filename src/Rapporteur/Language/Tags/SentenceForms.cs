using System.Buffers;

namespace Rapporteur.Language.Tags;

/// <summary>Reads the forms of one sentence after the other into one lent buffer.</summary>
internal struct SentenceForms(Document document)
{
    private WordForm[] _forms = ArrayPool<WordForm>.Shared.Rent(128);
    private int[] _lengths = ArrayPool<int>.Shared.Rent(128);
    private HashSet<int>? _edges;

    /// <summary>The forms of <paramref name="sentence"/>, with <see cref="TagFeatures.Margin"/> more at each end; good until the next call.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Tags of the document, where those of marks are put; those of words become <see cref="WordTag.None"/>.</param>
    public ReadOnlySpan<WordForm> Read(TokenRange sentence, Span<WordTag> tags)
    {
        const int Margin = TagFeatures.Margin;
        var length = sentence.Length;
        if (_forms.Length < length + (2 * Margin))
        {
            Return();
            _forms = ArrayPool<WordForm>.Shared.Rent(length + (2 * Margin));
            _lengths = ArrayPool<int>.Shared.Rent(length);
        }

        var forms = _forms.AsSpan(0, length + (2 * Margin));
        forms[..Margin].Fill(WordForm.Start);
        forms[^Margin..].Fill(WordForm.End);
        var tokens = document.Tokens;
        var text = document.Text.AsSpan();
        for (var i = 0; i < length; i++)
        {
            var span = tokens[sentence.Start + i].Span;
            var word = text.Slice(span.Start, span.Length);
            ref var form = ref forms[i + Margin];
            form = WordForm.Of(word);
            _lengths[i] = span.Length;
            tags[sentence.Start + i] = form.Mark ? MarkTag(text, span) : WordTag.None;
        }

        Casing.Mend(forms[Margin..^Margin], _lengths.AsSpan(0, length));
        return forms;
    }

    /// <summary>Gives the buffer back; nothing may be read afterwards.</summary>
    public void Return()
    {
        ArrayPool<WordForm>.Shared.Return(_forms);
        ArrayPool<int>.Shared.Return(_lengths);
        (_forms, _lengths) = ([], []);
    }

    private WordTag MarkTag(ReadOnlySpan<char> text, TextSpan span)
    {
        var before = span.Start > 0 && char.IsLetterOrDigit(text[span.Start - 1]);
        var touches = before && span.End < text.Length && !char.IsWhiteSpace(text[span.End]);
        var tag = MarkTags.Of(text.Slice(span.Start, span.Length), touches);
        if (tag != WordTag.None)
        {
            return tag;
        }

        // An apostrophe after a word that no quotation starts or ends at.
        _edges ??= MarkTags.QuotationEdges(document);
        return before && !_edges.Contains(span.Start) ? WordTag.Possessive : WordTag.Quote;
    }
}
