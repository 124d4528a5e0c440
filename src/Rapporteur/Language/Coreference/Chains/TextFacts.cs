using Rapporteur.Language.Coreference.Mentions;

namespace Rapporteur.Language.Coreference.Chains;

/// <summary>What features ask of a document as a whole.</summary>
internal sealed class TextFacts
{
    private readonly uint[] _lemmas;
    private readonly bool[] _asks;
    private readonly Dictionary<uint, int> _named = [];

    /// <summary>Looks at a document with tags.</summary>
    public TextFacts(Document document, List<Mention> mentions)
    {
        var tags = document.Layers.Tags!;
        _lemmas = new uint[tags.Count];
        for (var i = 0; i < _lemmas.Length; i++)
        {
            _lemmas[i] = WordHash.Of(tags[i].Lemma);
        }

        _asks = new bool[document.Paragraphs.Count];
        for (var p = 0; p < _asks.Length; p++)
        {
            var tokens = document.Paragraphs[p].Tokens;
            _asks[p] = tokens.Length > 0 && document.Word(tokens.End - 1) is "?";
        }

        var questions = _asks.Count(static asks => asks);
        IsDialogue = questions > 2 && questions * 8 > _asks.Length;
        int first = 0, second = 0;
        foreach (var mention in mentions)
        {
            first += mention.Form == MentionForm.I && mention.Quotation < 0 ? 1 : 0;
            second += mention.Form == MentionForm.You && mention.Quotation < 0 ? 1 : 0;
            if (!mention.IsPronoun)
            {
                _named[mention.HeadKey] = _named.GetValueOrDefault(mention.HeadKey) + 1;
            }
        }

        var words = Math.Max(1, _lemmas.Length);
        FirstPerson = first * 250 / words is var f ? Math.Min(3u, (uint)f) : 0;
        SecondPerson = second * 250 / words is var s ? Math.Min(3u, (uint)s) : 0;
    }

    /// <summary>True where many paragraphs ask.</summary>
    public bool IsDialogue { get; }

    /// <summary>How often "I" stands outside of quotations, 0 to 3.</summary>
    public uint FirstPerson { get; }

    /// <summary>How often "you" stands outside of quotations, 0 to 3.</summary>
    public uint SecondPerson { get; }

    /// <summary>How often the whole text has the head of a chain's nearest name or description, or of its first one: whom the text is about.</summary>
    public int NamedOf(DraftChain chain) =>
        chain.Nominal is { } nominal ? Math.Max(_named[nominal.HeadKey], _named[chain.Nominals[0].HeadKey]) : 0;

    /// <summary>Hash of a token's lemma; 0 for none.</summary>
    public uint LemmaOf(int token) => token < 0 ? 0 : _lemmas[token];

    /// <summary>True where a paragraph ends in a question.</summary>
    public bool Asks(int paragraph) => (uint)paragraph < (uint)_asks.Length && _asks[paragraph];
}
