using Rapporteur.Events.Roles;
using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Finds what may be an event: verbs, nouns of events and a few adjectives, and what a model holds for more of them, with those whose roles their clauses show.</summary>
internal sealed class CandidateFinder
{
    private readonly ClauseTrees _trees;
    private readonly ActorWords _words;
    private readonly ClauseArguments _clauses;
    private readonly VerbRoles _verbs;
    private readonly NounRoles _nouns;
    private readonly EventStatusReader _status;
    private readonly HistoryReader _history;
    private readonly NearbyPhrases _nearby;

    private CandidateFinder(RoleScene scene)
    {
        _trees = scene.Trees;
        var phrases = scene.Phrases;
        var words = _words = scene.Words;
        _clauses = new ClauseArguments(_trees);
        var antecedents = new Antecedents(_trees, _clauses, words);
        _verbs = new VerbRoles(_trees, phrases, _clauses, words, antecedents);
        _nouns = new NounRoles(_trees, phrases, _clauses, words, _verbs, antecedents);
        _status = new EventStatusReader(_trees, _clauses, words);
        _history = new HistoryReader(_trees);
        _nearby = new NearbyPhrases(_trees, phrases, words, antecedents);
    }

    /// <summary>The candidates of <paramref name="document"/> in the order of the text; none where it has no tags or trees.</summary>
    public static IReadOnlyList<EventCandidate> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return RoleScene.Of(document) is { } scene ? Find(scene) : [];
    }

    /// <summary>The candidates of a document whose phrases are read.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="mayCarry">True for nouns and adjectives that are candidates though no list has them; null where there are none.</param>
    public static IReadOnlyList<EventCandidate> Find(RoleScene scene, Func<int, bool>? mayCarry = null) => new CandidateFinder(scene).All(mayCarry ?? (static _ => false));

    private List<EventCandidate> All(Func<int, bool> mayCarry)
    {
        var found = new List<EventCandidate>();
        for (var i = 0; i < _trees.Count; i++)
        {
            var lemma = _trees.LemmaOf(i);
            switch (_trees.PosOf(i))
            {
                case UniversalTag.Verb:
                    found.Add(OfVerb(i));
                    break;
                case UniversalTag.Noun or UniversalTag.Propn when EventWords.NounOf(lemma) is { } kind:
                    found.Add(OfNoun(i, kind));
                    break;
                case UniversalTag.Noun when EventWords.IsDerived(lemma) && _words.LikenessOf(i) < 3:
                    found.Add(OfNoun(i, NounClass.Doer));
                    break;
                case UniversalTag.Noun when mayCarry(i):
                    found.Add(OfNoun(i, NounClass.Plain));
                    break;
                case UniversalTag.Adj when EventWords.IsAdjective(lemma) || mayCarry(i):
                    found.Add(OfVerb(i));
                    break;
            }
        }

        return found;
    }

    private EventCandidate OfVerb(int verb)
    {
        var (actors, recipients) = _verbs.Of(verb);
        if (actors.Count == 0 && !_clauses.IsPassive(verb))
        {
            _nearby.AddBefore(verb, actors);
            if (actors.Count > 0 && recipients.Count == 0 && _nearby.BehindParticiple(verb) is { } behind)
            {
                recipients.Add(behind);
            }

            recipients.RemoveAll(r => actors.Exists(a => a.Head == r.Head));
        }

        return new EventCandidate
        {
            Trigger = verb,
            Helpers = ParticlesOf(verb),
            Governor = GovernorOf(verb),
            IsComplement = _trees.RelationOf(_trees.FirstConjunct(verb)) is "xcomp" or "ccomp" or "acl",
            Actors = actors,
            Recipients = recipients,
            Objects = _verbs.ObjectsOf(verb),
            Goals = _verbs.GoalsOf(verb),
            Spare = recipients.Count == 0 ? _nearby.Behind(verb, actors) : [],
            Status = _status.OfVerb(verb),
            Historical = _history.IsHistory(verb, -1),
            Passive = _clauses.IsPassive(verb),
        };
    }

    private EventCandidate OfNoun(int noun, NounClass kind)
    {
        var (actors, recipients) = _nouns.Of(noun, kind);
        var (carrier, _) = _nouns.CarrierOf(noun);
        var isHelped = carrier >= 0 && EventWords.IsVerb(_trees.LemmaOf(carrier), VerbClasses.Light);
        return new EventCandidate
        {
            Trigger = noun,
            Helpers = isHelped ? [carrier, .. ParticlesOf(carrier)] : [],
            Governor = isHelped ? GovernorOf(carrier) : carrier >= 0 ? carrier : GovernorOf(noun),
            Actors = actors,
            Recipients = recipients,
            Spare = recipients.Count == 0 ? _nearby.Behind(noun, actors) : [],
            Status = _status.OfNoun(noun, carrier, HasDoer(noun)),
            Historical = _history.IsHistory(noun, isHelped ? carrier : -1),
            Passive = carrier >= 0 && _clauses.IsPassive(carrier),
            Nominal = true,
        };
    }

    private bool HasDoer(int noun)
    {
        foreach (var child in _trees.ChildrenOf(noun))
        {
            if (_trees.RelationOf(child) == "nmod:poss" || (_trees.Is(child, "nmod") && _trees.PrepositionOf(child) == "by"))
            {
                return true;
            }
        }

        return false;
    }

    private int[] ParticlesOf(int verb)
    {
        foreach (var child in _trees.ChildrenOf(verb))
        {
            if (_trees.RelationOf(child) == "compound:prt")
            {
                return [child];
            }
        }

        return [];
    }

    // The verb or noun of doing above a complement.
    private int GovernorOf(int token)
    {
        var first = _trees.FirstConjunct(token);
        return _trees.RelationOf(first) is "xcomp" or "ccomp" || (_trees.Is(first, "acl") && _trees.ChildOf(first, "mark") >= 0) || _trees.Is(first, "nmod") ? _trees.HeadOf(first) : -1;
    }
}
