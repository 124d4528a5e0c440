using Rapporteur.Features;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Events.Typing;

/// <summary>The features of a candidate: its trigger and clause here, those who play a part and the words around it by <see cref="PlayerFeatures"/> and <see cref="ContextFeatures"/>. Words of the roles are named by their role and what kind of thing they are.</summary>
internal sealed class EventFeatures
{
    // Steps that are gone up from the trigger.
    private const int MostSteps = 4;

    private readonly CandidateScene _scene;
    private readonly EventFeatureList _list;
    private readonly FeatureSink _sink;
    private readonly List<LexiconClass> _classes = [];
    private readonly DeedReader _deeds;
    private ulong _trigger;
    private ClauseSigns _signs;

    /// <summary>Features go to <paramref name="list"/>.</summary>
    public EventFeatures(CandidateScene scene, EventFeatureList list) => (_scene, _list, _sink, _deeds) = (scene, list, list.Sink, new DeedReader(scene));

    /// <summary>Writes the features of the scene's candidate.</summary>
    public void Write()
    {
        _list.Clear();
        _trigger = Hash(_scene.Lemma(_scene.Trigger));
        _signs = ClauseSignReader.Of(_scene, _scene.Trigger);
        Trigger();
        _list.End(FeatureGroup.Trigger);
        Deeds();
        _list.End(FeatureGroup.Deeds);
        Lexicon();
        _list.End(FeatureGroup.Lexicon);
        Arguments();
        _list.End(FeatureGroup.Arguments);
        Clauses();
        _list.End(FeatureGroup.Clauses);
        var players = new PlayerFeatures(_scene, _sink, _classes, _trigger);
        players.Paths();
        _list.End(FeatureGroup.Paths);
        players.Phrases();
        _list.End(FeatureGroup.Roles);
        var words = new ContextFeatures(_scene, _sink, _classes, _trigger);
        words.Near();
        _list.End(FeatureGroup.Near);
        words.Sequence();
        _list.End(FeatureGroup.Sequence);
        words.Bag();
        _list.End(FeatureGroup.Bag);
    }

    private void Trigger()
    {
        var token = _scene.Trigger;
        var tags = _scene.Tags[token];
        _sink.Add(1, _trigger);
        _sink.Add(2, _trigger, (ulong)tags.Upos);
        _sink.Add(3, WordHash.Of(_scene.Document.Word(token)), Hash(tags.Xpos));
        _sink.Add(4, (ulong)_signs);
        _sink.Add(5, _trigger, (ulong)_signs);
        _sink.Add(6, _trigger, (ulong)_scene.Candidate.Status);
        _sink.Add(7, Hash(_scene.Relation(token)), (ulong)tags.Upos);
        _sink.Add(300, (ulong)_scene.Candidate.Status);
        _sink.Add(301, (ulong)_scene.Candidate.Status, (ulong)_signs);
        _sink.Add(302, (ulong)_scene.Candidate.Status, Hash(_scene.Relation(token)), Shape());
        _sink.Add(8, _trigger, Shape());
        _sink.Add(9, Shape(), (ulong)tags.Upos);
        for (var bit = 1; bit <= (int)ClauseSigns.Subordinate; bit <<= 1)
        {
            if (((int)_signs & bit) != 0)
            {
                _sink.Add(10, (ulong)bit);
                _sink.Add(11, (ulong)bit, _trigger);
            }
        }

        foreach (var helper in _scene.Candidate.Helpers.Where(_scene.Window.Contains))
        {
            _sink.Add(12, Hash(_scene.Lemma(helper)));
            _sink.Add(13, Hash(_scene.Lemma(helper)), _trigger);
        }
    }

    // Which roles there are, and whether the trigger is a noun or passive.
    private ulong Shape() =>
        (uint)Math.Min(_scene.Candidate.Actors.Count, 2) + (4 * (uint)Math.Min(_scene.Candidate.Recipients.Count, 2))
        + (_scene.Candidate.Passive ? 16U : 0) + (_scene.Candidate.Nominal ? 32U : 0);

    // Of the trigger, and of the topmost verb that it is a complement of.
    private void Deeds()
    {
        var own = _deeds.Of(_scene.Trigger);
        Deed(own, 0);
        var top = _scene.Trigger;
        while (Complements(_scene.Relation(top)) && _scene.Head(top) is var head && head != TreeLayer.NoHead)
        {
            top = head;
        }

        var whole = top == _scene.Trigger ? own : _deeds.Of(top);
        Deed(whole, 200);
        _sink.Add(14, own.Types.Bits, whole.Types.Bits);
    }

    private void Deed(Deed deed, int shift)
    {
        _sink.Add(15 + shift, deed.Types.Bits);
        _sink.Add(16 + shift, deed.Types.Bits, (ulong)deed.Rule);
        foreach (var type in Codebook.Types)
        {
            if (deed.Types.Has(type))
            {
                _sink.Add(17 + shift, (ulong)type);
                _sink.Add(18 + shift, (ulong)type, (ulong)deed.Rule);
                _sink.Add(19 + shift, (ulong)type, deed.Types.Count == 1 ? 1UL : 2UL);
            }
        }
    }

    private static bool Complements(string relation) =>
        relation.StartsWith("xcomp", StringComparison.Ordinal) || relation.StartsWith("ccomp", StringComparison.Ordinal) || relation is "obj" or "conj";

    private void Lexicon()
    {
        Collect(_scene.Trigger);
        foreach (var entry in _classes)
        {
            var number = (ulong)entry.Number;
            _sink.Add(20, number);
            _sink.Add(21, number, (ulong)_signs);
            _sink.Add(22, number, (ulong)_scene.Candidate.Status);
            _sink.Add(23, number, Shape());
            if (entry.Type is { } type)
            {
                _sink.Add(24, (ulong)ClauseSignReader.After(type, _signs));
                _sink.Add(25, (ulong)type, (ulong)(_signs & (ClauseSigns.Future | ClauseSigns.Negated | ClauseSigns.Modal | ClauseSigns.Conditional)));
            }

            foreach (var other in _classes)
            {
                if (other.Number > entry.Number)
                {
                    _sink.Add(26, number, (ulong)other.Number);
                }
            }
        }

        if (_classes.Count == 0)
        {
            _sink.Add(27, 0);
        }

        // What is done to what.
        var verb = _classes.ToArray();
        foreach (var child in _scene.Dependents(_scene.Trigger))
        {
            var relation = Hash(Coarse(_scene.Relation(child)));
            foreach (var below in EventLexicon.Of(_scene.Lemma(child), _scene.Tags[child].Upos))
            {
                var number = (ulong)below.Number;
                _sink.Add(28, relation, number);
                foreach (var entry in verb)
                {
                    _sink.Add(29, relation, number, (ulong)entry.Number);
                }

                _sink.Add(30, number, _trigger);
            }

            if (EventLexicon.OfPair(_scene.Lemma(_scene.Trigger), _scene.Lemma(child)) is { Count: > 0 } pair)
            {
                foreach (var entry in pair)
                {
                    _sink.Add(31, (ulong)entry.Number);
                    if (entry.Type is { } type)
                    {
                        _sink.Add(32, (ulong)type, (ulong)(_signs & ClauseSigns.Future));
                    }
                }
            }
        }
    }

    // The classes of a token, alone and with its dependents.
    private void Collect(int token)
    {
        _classes.Clear();
        _classes.AddRange(EventLexicon.Of(_scene.Lemma(token), _scene.Tags[token].Upos));
        foreach (var child in _scene.Dependents(token))
        {
            AddPair(token, child);
            foreach (var below in _scene.Dependents(child))
            {
                if (_scene.Relation(below) == "case")
                {
                    AddPair(token, below);
                }
            }
        }
    }

    private void AddPair(int token, int other)
    {
        foreach (var entry in EventLexicon.OfPair(_scene.Lemma(token), _scene.Lemma(other)))
        {
            if (!_classes.Contains(entry))
            {
                _classes.Add(entry);
            }
        }
    }

    private void Arguments()
    {
        foreach (var child in _scene.Dependents(_scene.Trigger))
        {
            var relation = _scene.Relation(child);
            if (relation is "punct" or "det")
            {
                continue;
            }

            var name = Hash(relation);
            var part = _scene.PartOf(child);
            var lemma = _scene.Masked(child);
            _sink.Add(40, name, (ulong)part);
            _sink.Add(41, name, (ulong)part, _trigger);
            _sink.Add(42, name, lemma);
            _sink.Add(43, name, lemma, _trigger);
            if (_scene.CaseOf(child) is { } preposition)
            {
                _sink.Add(44, Hash(preposition), (ulong)part);
                _sink.Add(45, Hash(preposition), (ulong)part, _trigger);
                _sink.Add(46, Hash(preposition), lemma);
            }

            // A noun in a role is named by its lemma too: "rejected a request by ...".
            if (part != ScenePart.None && _scene.Tags[child].Upos == UniversalTag.Noun)
            {
                _sink.Add(47, name, Hash(_scene.Lemma(child)));
                _sink.Add(48, name, Hash(_scene.Lemma(child)), _trigger);
            }

            foreach (var below in _scene.Dependents(child))
            {
                if (_scene.Relation(below) is "amod" or "compound" or "nmod" or "acl" or "xcomp" or "obj" or "nmod:poss" && _scene.Tags[below].Upos != UniversalTag.Propn)
                {
                    _sink.Add(49, name, Hash(_scene.Lemma(below)));
                    _sink.Add(50, name, Hash(_scene.Lemma(below)), _trigger);
                }
            }
        }
    }

    private void Clauses()
    {
        var below = _scene.Trigger;
        for (var step = 0; step < MostSteps && _scene.Head(below) is var head && head != TreeLayer.NoHead; step++)
        {
            var relation = Hash(_scene.Relation(below));
            var lemma = _scene.Masked(head);
            _sink.Add(60, lemma, relation);
            _sink.Add(61, lemma, (ulong)step);
            _sink.Add(62, lemma, _trigger);
            foreach (var entry in EventLexicon.Of(_scene.Lemma(head), _scene.Tags[head].Upos))
            {
                _sink.Add(63, (ulong)entry.Number, relation);
                foreach (var own in _classes)
                {
                    _sink.Add(64, (ulong)entry.Number, (ulong)own.Number);
                }
            }

            if (step == 0)
            {
                _sink.Add(65, (ulong)ClauseSignReader.Of(_scene, head), relation);
            }

            below = head;
        }

        var governor = _scene.Candidate.Governor;
        if (_scene.Window.Contains(governor))
        {
            _sink.Add(66, Hash(_scene.Lemma(governor)));
            _sink.Add(67, Hash(_scene.Lemma(governor)), _trigger);
        }

        foreach (var child in _scene.Dependents(_scene.Trigger))
        {
            Embedded(child, 0);
        }
    }

    private void Embedded(int token, int depth)
    {
        var relation = _scene.Relation(token);
        if (!(relation.StartsWith("xcomp", StringComparison.Ordinal) || relation.StartsWith("ccomp", StringComparison.Ordinal)
            || relation.StartsWith("advcl", StringComparison.Ordinal) || relation.StartsWith("acl", StringComparison.Ordinal)
            || relation.StartsWith("conj", StringComparison.Ordinal)))
        {
            // The clause of an object: "an appeal to end the war".
            if (depth == 0 && relation is "obj" or "obl" or "nsubj:pass")
            {
                foreach (var child in _scene.Dependents(token))
                {
                    Embedded(child, 1);
                }
            }

            return;
        }

        var name = Hash(relation);
        _sink.Add(70, name, Hash(_scene.Lemma(token)));
        _sink.Add(71, name, Hash(_scene.Lemma(token)), _trigger);
        _sink.Add(72, name, (ulong)ClauseSignReader.Of(_scene, token));
        _sink.Add(73, name, (ulong)ClauseSignReader.Of(_scene, token), _trigger);
        foreach (var entry in EventLexicon.Of(_scene.Lemma(token), _scene.Tags[token].Upos))
        {
            _sink.Add(74, name, (ulong)entry.Number);
            _sink.Add(75, (ulong)entry.Number, _trigger);
            foreach (var own in _classes)
            {
                _sink.Add(76, (ulong)entry.Number, (ulong)own.Number);
            }
        }

        foreach (var child in _scene.Dependents(token))
        {
            if (_scene.Relation(child) is "obj" or "obl" or "nsubj:pass" or "compound:prt")
            {
                _sink.Add(77, name, _scene.Masked(child));
                _sink.Add(78, Hash(_scene.Lemma(token)), _scene.Masked(child));
                foreach (var entry in EventLexicon.OfPair(_scene.Lemma(token), _scene.Lemma(child)))
                {
                    _sink.Add(79, (ulong)entry.Number, name);
                }
            }
        }
    }

    private static string Coarse(string relation) => relation is "nsubj:pass" ? "obj" : relation;

    private static ulong Hash(string word) => WordHash.Of(word);
}
