using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.WordLists;

namespace Rapporteur.Actors;

/// <summary>A chain of the coreference layer as sources are read by it; its mentions are gone through once, however many sources mean it.</summary>
internal sealed class Entity
{
    private readonly List<int> _names = [];
    private readonly List<EntityMention> _speaking = [];
    private readonly List<int> _quoted = [];

    /// <summary>Looks at the mentions of <paramref name="chain"/>.</summary>
    public Entity(Scene scene, EntityChain chain)
    {
        Chain = chain;
        foreach (var mention in chain.Mentions)
        {
            if (mention.Kind == MentionKind.Pronoun)
            {
                continue;
            }

            HasNoun = true;
            if (mention.Kind == MentionKind.Name && scene.NameAt(mention.Head) is var name and >= 0 && scene.Names[name].Kind != NameKind.Group)
            {
                _names.Add(mention.Head);
            }

            if (CanSpeak(scene.Document, mention.Head))
            {
                _speaking.Add(mention);
            }

            if (scene.Document.QuotedPart(scene.Document.Tokens[mention.Head].Span.Start) is not null)
            {
                _quoted.Add(mention.Head);
            }
        }

        _quoted.Sort();
    }

    /// <summary>The chain.</summary>
    public EntityChain Chain { get; }

    /// <summary>False where all mentions are pronouns.</summary>
    public bool HasNoun { get; }

    /// <summary>The first name, as the article's names have it, that is not in what statement <paramref name="query"/> says; -1 where there is none.</summary>
    public int Name(Dialogue dialogue, int query)
    {
        foreach (var head in _names)
        {
            if (!dialogue.IsSaidIn(query, head))
            {
                return dialogue.Scene.NameAt(head);
            }
        }

        return -1;
    }

    /// <summary>The nearest name or description before token <paramref name="at"/>, else the first behind it, of somebody who can speak; what statement <paramref name="query"/> says is passed over.</summary>
    public EntityMention? Speaking(Dialogue dialogue, int query, int at)
    {
        var before = Halving.CountBefore(_speaking, at, static (mention, token) => mention.Tokens.Start < token);
        for (var i = before - 1; i >= 0; i--)
        {
            if (!dialogue.IsSaidIn(query, _speaking[i].Head))
            {
                return _speaking[i];
            }
        }

        for (var i = before; i < _speaking.Count; i++)
        {
            if (!dialogue.IsSaidIn(query, _speaking[i].Head))
            {
                return _speaking[i];
            }
        }

        return null;
    }

    /// <summary>True where quoted words of statement <paramref name="query"/> name or describe the entity. "The delegation will not leave," it said: whom quoted words name is seldom who speaks them.</summary>
    public bool IsSpokenOf(Dialogue dialogue, int query) => dialogue.IsAnySaidIn(query, _quoted);

    /// <summary>What the noun at <paramref name="head"/> means.</summary>
    public static NounSense SenseOf(Document document, int head) =>
        NounSenses.OfNoun(document.Layers.Tags is { } tags ? tags[head].Lemma : document.Word(head));

    private static bool CanSpeak(Document document, int head) =>
        (SenseOf(document, head) & (NounSense.Person | NounSense.Body | NounSense.People)) != 0
        || (Lexicon.OfNoun(document.Word(head)) & WordTraits.Document) != 0;
}
