using Rapporteur.Events.Candidates;
using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Events.Typing;

/// <summary>
/// What features see of a candidate: the tokens around its trigger with their roles, how far each is from the trigger in the
/// tree, and on which branch. Tokens that are far away in the text are not looked at, so that a candidate costs the same in a
/// sentence of any length.
/// </summary>
internal sealed class CandidateScene
{
    /// <summary>Tokens that are looked at on each side of the trigger.</summary>
    public const int Reach = 48;

    /// <summary>The distance of a token that no branch within reach leads to.</summary>
    public const byte Far = byte.MaxValue;

    private readonly ScenePart[] _parts = new ScenePart[(2 * Reach) + 1];
    private readonly byte[] _distances = new byte[(2 * Reach) + 1];
    private readonly int[] _queue = new int[(2 * Reach) + 1];
    private readonly string[] _lemmas = new string[(2 * Reach) + 1];

    /// <summary>The document.</summary>
    public Document Document { get; private set; } = null!;

    /// <summary>The candidate.</summary>
    public EventCandidate Candidate { get; private set; } = null!;

    /// <summary>The tokens that are looked at.</summary>
    public TokenRange Window { get; private set; }

    /// <summary>Tags of the document.</summary>
    public IReadOnlyList<WordTags> Tags { get; private set; } = null!;

    /// <summary>Trees of the document.</summary>
    public TreeLayer Trees { get; private set; } = null!;

    /// <summary>The trigger.</summary>
    public int Trigger => Candidate.Trigger;

    /// <summary>Takes a candidate in the place of the one before.</summary>
    /// <exception cref="ArgumentException">Tags or trees are not filled.</exception>
    public void Take(Document document, EventCandidate candidate)
    {
        if (document.Layers is not { Tags: { } tags, Trees: { } trees })
        {
            throw new ArgumentException("The document's tags and trees are not filled.", nameof(document));
        }

        (Document, Candidate, Tags, Trees) = (document, candidate, tags, trees);
        var at = Halving.CountBefore(document.Sentences, candidate.Trigger, static (item, token) => item.End <= token);
        var sentence = document.Sentences[at];
        Window = new TokenRange(Math.Max(sentence.Start, Trigger - Reach), Math.Min(sentence.End, Trigger + Reach + 1));
        for (var i = Window.Start; i < Window.End; i++)
        {
            _lemmas[i - Window.Start] = EventLexicon.LemmaOf(document.Word(i), tags[i].Lemma, tags[i].Upos);
        }

        Roles();
        Distances();
    }

    /// <summary>What part a token plays; none outside of the window.</summary>
    public ScenePart PartOf(int token) => Window.Contains(token) ? _parts[token - Window.Start] : ScenePart.None;

    /// <summary>Arcs between a token of the window and the trigger; <see cref="Far"/> where no way within the window leads there.</summary>
    public byte DistanceOf(int token) => Window.Contains(token) ? _distances[token - Window.Start] : Far;

    /// <summary>The lemma of a token. A role may lie beyond the window: in a long sentence, or in the one before.</summary>
    public string Lemma(int token) => Window.Contains(token)
        ? _lemmas[token - Window.Start]
        : EventLexicon.LemmaOf(Document.Word(token), Tags[token].Lemma, Tags[token].Upos);

    /// <summary>The relation of a token to its head.</summary>
    public string Relation(int token) => Trees.Relations[token];

    /// <summary>The head of a token; <see cref="TreeLayer.NoHead"/> where it has none within the window.</summary>
    public int Head(int token) => Trees.Heads[token] is var head && Window.Contains(head) ? head : TreeLayer.NoHead;

    /// <summary>The dependents of a token within the window, in the order of the text.</summary>
    public IEnumerable<int> Dependents(int token)
    {
        for (var i = Window.Start; i < Window.End; i++)
        {
            if (Trees.Heads[i] == token)
            {
                yield return i;
            }
        }
    }

    /// <summary>The preposition of a noun; null where there is none.</summary>
    public string? CaseOf(int token)
    {
        foreach (var child in Dependents(token))
        {
            if (Relation(child) == "case" && child < token)
            {
                return Lemma(child);
            }
        }

        return null;
    }

    /// <summary>The name that a token is in; null where it is in none, or names are not filled.</summary>
    public EntityName? NameOf(int token)
    {
        if (Document.Layers.Names is not { Count: > 0 } names)
        {
            return null;
        }

        var at = Halving.CountBefore(names, token, static (item, index) => item.Tokens.End <= index);
        return at < names.Count && names[at].Tokens.Contains(token) ? names[at] : null;
    }

    /// <summary>What kind of thing a token names: a pronoun, a number, a name of some kind, something else.</summary>
    public ulong KindOf(int token) => Tags[token].Upos switch
    {
        UniversalTag.Pron => 1,
        UniversalTag.Num => 2,
        _ => NameOf(token) is { } name ? 4 + (ulong)name.Kind : 3,
    };

    /// <summary>What stands for a token: roles and names by what they are, other words by their lemma.</summary>
    public ulong Masked(int token)
    {
        var part = PartOf(token);
        return part is ScenePart.Actor or ScenePart.Recipient ? FeatureSink.Join((ulong)part, KindOf(token))
            : NameOf(token) is { } name ? FeatureSink.Join(9, (ulong)name.Kind)
            : Tags[token].Upos == UniversalTag.Num ? 7
            : WordHash.Of(Lemma(token));
    }

    private void Roles()
    {
        Array.Clear(_parts);
        Mark(Candidate.Recipients, ScenePart.Recipient);
        Mark(Candidate.Actors, ScenePart.Actor);
        _parts[Trigger - Window.Start] = ScenePart.Trigger;
    }

    private void Mark(IReadOnlyList<RolePhrase> phrases, ScenePart part)
    {
        foreach (var phrase in phrases)
        {
            for (var i = Math.Max(phrase.Tokens.Start, Window.Start); i < Math.Min(phrase.Tokens.End, Window.End); i++)
            {
                _parts[i - Window.Start] = part;
            }
        }
    }

    private void Distances()
    {
        Array.Fill(_distances, Far);
        int first = 0, end = 1;
        _queue[0] = Trigger;
        _distances[Trigger - Window.Start] = 0;
        while (first < end)
        {
            var token = _queue[first++];
            var next = (byte)(_distances[token - Window.Start] + 1);
            for (var i = Window.Start; i < Window.End; i++)
            {
                if (_distances[i - Window.Start] == Far && (Trees.Heads[i] == token || Trees.Heads[token] == i))
                {
                    _distances[i - Window.Start] = next;
                    _queue[end++] = i;
                }
            }
        }
    }
}
