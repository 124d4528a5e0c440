using Rapporteur.Language;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>The traits of every token of a document, looked up once.</summary>
internal sealed class WordLayer
{
    private readonly WordTraits[] _traits;

    /// <summary>Looks up the words of <paramref name="document"/>.</summary>
    public WordLayer(Document document)
    {
        Document = document;
        _traits = new WordTraits[document.Tokens.Count];
        for (var i = 0; i < _traits.Length; i++)
        {
            _traits[i] = Lexicon.Of(document.Word(i));
        }

        foreach (var sentence in document.Sentences)
        {
            MarkOpenings(sentence);
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The traits of token <paramref name="index"/>; none outside the document.</summary>
    public WordTraits this[int index] => (uint)index < (uint)_traits.Length ? _traits[index] : WordTraits.None;

    /// <summary>True where token <paramref name="index"/> has one of <paramref name="traits"/>.</summary>
    public bool Has(int index, WordTraits traits) => (this[index] & traits) != 0;

    /// <summary>True where token <paramref name="index"/> is the single character <paramref name="mark"/>.</summary>
    public bool Is(int index, char mark)
    {
        if ((uint)index >= (uint)_traits.Length)
        {
            return false;
        }

        var span = Document.Tokens[index].Span;
        return span.Length == 1 && Document.Text[span.Start] == mark;
    }

    /// <summary>True where token <paramref name="index"/> follows the one before it without white space.</summary>
    public bool Touches(int index) =>
        index > 0 && index < _traits.Length && Document.Tokens[index - 1].Span.End == Document.Tokens[index].Span.Start;

    /// <summary>True where token <paramref name="index"/> is 's or a lone apostrophe behind a word.</summary>
    public bool IsGenitive(int index)
    {
        if (!Touches(index))
        {
            return false;
        }

        var word = Document.Word(index);
        return word[0] is '\'' or '’' or 'ʼ' && (word.Length == 1 ? Has(index - 1, WordTraits.Letter) : word.Length == 2 && word[1] is 's' or 'S');
    }

    // The first word of a sentence, and the first after a mark that opens one within it, is a capital whatever it is.
    private void MarkOpenings(TokenRange sentence)
    {
        var opens = true;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if ((_traits[i] & WordTraits.Letter) != 0)
            {
                if (opens)
                {
                    _traits[i] |= WordTraits.Opens;
                }

                opens = false;
                continue;
            }

            var c = Document.Text[Document.Tokens[i].Span.Start];
            opens |= c is '“' or '‘' or '«' or '„' or ':' or '[' or '•' or '*' or '—' or '!' or '?' or ';'
                || (c is '"' or '\'' or '`' && !Touches(i));
        }
    }
}
