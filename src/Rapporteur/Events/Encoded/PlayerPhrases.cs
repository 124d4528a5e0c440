using Rapporteur.Events.Candidates;
using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Encoded;

/// <summary>Makes phrases of the tokens that are likely to be of an actor, or of a recipient.</summary>
internal sealed class PlayerPhrases
{
    // So many phrases at most; so many tokens around a trigger are looked at, that time is linear in the text.
    private const int Most = 12;
    private const int Reach = 80;

    private readonly Document _document;
    private readonly PhraseReader _phrases;

    /// <summary>Measures the phrases of a document with tags and trees.</summary>
    public PlayerPhrases(Document document)
    {
        _document = document;
        _phrases = new PhraseReader(new ClauseTrees(document));
    }

    /// <summary>The tokens of a sentence that may play a part in the event of <paramref name="trigger"/>.</summary>
    public static TokenRange Around(TokenRange sentence, int trigger) =>
        new(Math.Max(sentence.Start, trigger - Reach), Math.Min(sentence.End, trigger + Reach));

    /// <summary>The phrases in which tokens have a score above zero, in the order of the text.</summary>
    /// <param name="tokens">The tokens that have scores.</param>
    /// <param name="scores">Their log-odds.</param>
    public List<RolePhrase> Of(TokenRange tokens, ReadOnlySpan<float> scores)
    {
        var found = new List<RolePhrase>();
        for (var i = 0; i < scores.Length && found.Count < Most;)
        {
            if (scores[i] <= 0)
            {
                i++;
                continue;
            }

            var start = i;
            while (i < scores.Length && scores[i] > 0)
            {
                i++;
            }

            if (PhraseOf(new TokenRange(tokens.Start + start, tokens.Start + i)) is { } phrase)
            {
                found.Add(phrase);
            }
        }

        return found;
    }

    // The phrase of the tree where the tokens are the better part of it, else the tokens alone.
    private RolePhrase? PhraseOf(TokenRange tokens)
    {
        while (tokens.Length > 0 && IsEdge(tokens.Start))
        {
            tokens = tokens with { Start = tokens.Start + 1 };
        }

        while (tokens.Length > 0 && IsEdge(tokens.End - 1))
        {
            tokens = tokens with { End = tokens.End - 1 };
        }

        if (tokens.Length == 0)
        {
            return null;
        }

        var head = _document.Layers.Trees!.TopOf(tokens);
        if (_document.Layers.Tags![head].Upos is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Det))
        {
            return null;
        }

        var whole = _phrases.At(head).Tokens;
        var covers = whole.Start <= tokens.Start && tokens.End <= whole.End && 2 * tokens.Length > whole.Length;
        return new RolePhrase(covers ? whole : tokens, head);
    }

    private bool IsEdge(int token) => _document.Layers.Tags![token].Upos is UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Part;
}
