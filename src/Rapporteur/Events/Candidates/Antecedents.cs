using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Whom the pronouns of a sentence mean, where the same sentence names them.</summary>
internal sealed class Antecedents
{
    // So many mentions of a chain, and so many clauses up the tree, are looked at.
    private const int MostMentions = 12;
    private const int Steps = 6;

    private readonly ClauseTrees _trees;
    private readonly ClauseArguments _clauses;
    private readonly ActorWords _words;
    private readonly Dictionary<int, (EntityChain Chain, int At)> _chains = [];
    private readonly int[] _sentences;

    /// <summary>Marks the pronouns that chains hold.</summary>
    public Antecedents(ClauseTrees trees, ClauseArguments clauses, ActorWords words)
    {
        (_trees, _clauses, _words) = (trees, clauses, words);
        foreach (var chain in trees.Document.Layers.Chains ?? [])
        {
            for (var i = 0; i < chain.Mentions.Count; i++)
            {
                if (chain.Mentions[i].Kind == MentionKind.Pronoun)
                {
                    _chains.TryAdd(chain.Mentions[i].Head, (chain, i));
                }
            }
        }

        _sentences = new int[trees.Count];
        var sentences = trees.Document.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            _sentences.AsSpan(sentences[i].Start, sentences[i].Length).Fill(i);
        }
    }

    /// <summary>The head of the phrase that the pronoun at <paramref name="token"/> means, in its own sentence; itself where that names nobody, and for other words.</summary>
    /// <param name="token">A token.</param>
    /// <param name="not">The head of a phrase that it does not mean, the subject of its own clause; -1 for none.</param>
    public int Of(int token, int not = -1)
    {
        if (_trees.PosOf(token) != UniversalTag.Pron || _trees.PennOf(token) is not ("PRP" or "PRP$"))
        {
            return token;
        }

        if (_chains.TryGetValue(token, out var place))
        {
            for (var i = place.At - 1; i >= Math.Max(0, place.At - MostMentions); i--)
            {
                if (Fits(place.Chain.Mentions[i], token) && place.Chain.Mentions[i].Head != not)
                {
                    return place.Chain.Mentions[i].Head;
                }
            }

            if (place.At + 1 < place.Chain.Mentions.Count && Fits(place.Chain.Mentions[place.At + 1], token) && place.Chain.Mentions[place.At + 1].Head != not)
            {
                return place.Chain.Mentions[place.At + 1].Head;
            }
        }

        return AboveOf(token, not);
    }

    private bool Fits(EntityMention mention, int token) =>
        mention.Kind != MentionKind.Pronoun && _sentences[mention.Head] == _sentences[token] && !mention.Tokens.Contains(token);

    // The nearest subject above that could be meant: "Denmark said it would".
    private int AboveOf(int token, int not)
    {
        var lemma = _trees.Document.Word(token).ToString().ToLowerInvariant();
        if (lemma is "i" or "we" or "you" or "my" or "our" or "your" or "me" or "us")
        {
            return token;
        }

        var plural = lemma is "they" or "them" or "their" or "themselves";
        var own = _trees.Is(token, "nsubj") ? _trees.HeadOf(token) : -1;
        var at = _trees.HeadOf(token);
        for (var step = 0; step < Steps && at >= 0; step++, at = _trees.HeadOf(at))
        {
            var subject = at == own ? -1 : _clauses.SubjectOf(at);
            if (subject >= 0 && subject != token && subject != not && _trees.PosOf(subject) != UniversalTag.Pron && _words.LikenessOf(subject) >= 2
                && (!plural || IsPlural(subject)) && (plural || lemma is "itself" or "himself" or "herself" || !IsPlural(subject) || _words.IsName(subject)))
            {
                return subject;
            }

            // "Described the leader as a friend and congratulated him".
            var obj = at == _trees.HeadOf(token) ? -1 : _clauses.ObjectOf(at);
            if (obj >= 0 && obj < token && obj != not && _trees.PosOf(obj) != UniversalTag.Pron && _words.LikenessOf(obj) == 3 && plural == IsPlural(obj))
            {
                return obj;
            }
        }

        return token;
    }

    private bool IsPlural(int token) => _trees.PennOf(token) is "NNS" or "NNPS" || _trees.ChildOf(token, "conj") >= 0 || _trees.LemmaOf(token) is "police" or "team" or "people" or "junta" or "government";
}
