using Rapporteur.Events.Candidates;
using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Roles;

/// <summary>The phrases of a document that could play a part in an event, with its trees; made once for a document.</summary>
internal sealed class RoleScene
{
    // So many tokens before a trigger and behind it are looked at, that time is linear in the text.
    private const int Reach = 60;

    private readonly Dictionary<int, List<RolePhrase>> _byHead = [];

    /// <summary>Reads the phrases of a document with tags and trees.</summary>
    public RoleScene(Document document)
    {
        Trees = new ClauseTrees(document);
        Phrases = new PhraseReader(Trees);
        Words = new ActorWords(Trees);
    }

    /// <summary>The phrases of a document; null where it has no tags or trees.</summary>
    public static RoleScene? Of(Document document) => document.Layers is { Tags: not null, Trees: not null } ? new RoleScene(document) : null;

    /// <summary>Its noun phrases.</summary>
    public PhraseReader Phrases { get; }

    /// <summary>The trees.</summary>
    public ClauseTrees Trees { get; }

    /// <summary>How much a phrase looks like somebody who can act.</summary>
    public ActorWords Words { get; }

    /// <summary>The tokens of a sentence that may play a part in the event of a trigger.</summary>
    public static TokenRange Around(TokenRange sentence, int trigger) =>
        new(Math.Max(sentence.Start, trigger - Reach), Math.Min(sentence.End, trigger + Reach));

    /// <summary>The phrases around a trigger, each head once, in the order of their heads; they may lie within one another.</summary>
    /// <param name="tokens">As <see cref="Around"/> has them.</param>
    /// <param name="candidate">The event; what its roles are by the rules is among the phrases.</param>
    public List<RolePhrase> PhrasesOf(TokenRange tokens, EventCandidate candidate)
    {
        var found = new SortedDictionary<int, RolePhrase>();
        foreach (var known in (ReadOnlySpan<IReadOnlyList<RolePhrase>>)[candidate.Actors, candidate.Recipients, candidate.Objects, candidate.Goals, candidate.Spare])
        {
            foreach (var phrase in known)
            {
                found.TryAdd(phrase.Head, phrase);
            }
        }

        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (i != candidate.Trigger && IsHead(i))
            {
                foreach (var phrase in Joined(i))
                {
                    if (!phrase.Tokens.Contains(candidate.Trigger) || phrase.Head == i)
                    {
                        found.TryAdd(phrase.Head, phrase);
                    }
                }
            }
        }

        return [.. found.Values];
    }

    private List<RolePhrase> Joined(int head)
    {
        if (!_byHead.TryGetValue(head, out var all))
        {
            Phrases.AddAll(head, all = []);
            _byHead.Add(head, all);
        }

        return all;
    }

    // Parts of names and of compounds are no heads, but for the names of nations before a noun.
    private bool IsHead(int token)
    {
        var isPart = Trees.Is(token, "compound") || Trees.Is(token, "flat") || Trees.Is(token, "fixed") || Trees.Is(token, "goeswith");
        return Trees.PosOf(token) switch
        {
            UniversalTag.Noun => !isPart && !Words.IsTime(token),
            UniversalTag.Propn => (!isPart || Trees.Is(token, "compound")) && !Words.IsTime(token),
            UniversalTag.Pron => Trees.PennOf(token) is "PRP" or "NN" or "WP" or "PRP$" or "DT" or "CD",
            UniversalTag.Adj => Words.IsNation(token) || Trees.RelationOf(token) is "nsubj" or "obj" or "nsubj:pass" or "obl",
            UniversalTag.Num => Trees.RelationOf(token) is "nsubj" or "obj" or "nsubj:pass" or "obl" or "obl:agent",
            _ => false,
        };
    }
}
