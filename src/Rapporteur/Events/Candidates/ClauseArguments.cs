using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>Who stands before each verb of a document, in its own clause or shared with another: by conjunction, control, participles and relative clauses.</summary>
internal sealed class ClauseArguments
{
    private const int DatelineReach = 10;

    private readonly ClauseTrees _trees;
    private readonly int[] _subjects;
    private readonly int[] _objects;
    private readonly bool[] _passive;

    /// <summary>Finds the subjects of all verbs, those of governors before those of what they govern.</summary>
    public ClauseArguments(ClauseTrees trees)
    {
        _trees = trees;
        (_subjects, _objects, _passive) = (new int[trees.Count], new int[trees.Count], new bool[trees.Count]);
        Array.Fill(_subjects, -1);
        Array.Fill(_objects, -1);
        var order = new List<int>(trees.Count);
        for (var i = 0; i < trees.Count; i++)
        {
            if (trees.HeadOf(i) < 0)
            {
                order.Add(i);
            }
        }

        for (var at = 0; at < order.Count; at++)
        {
            Fill(order[at]);
            foreach (var child in trees.AllChildrenOf(order[at]))
            {
                order.Add(child);
            }
        }
    }

    /// <summary>The head of the phrase before the verb, of the one to whom it is done where the verb is passive; -1 where nobody is known.</summary>
    public int SubjectOf(int verb) => _subjects[verb];

    /// <summary>The head of the direct object, the antecedent of "whom they arrested" among them; -1 where there is none.</summary>
    public int ObjectOf(int verb) => _objects[verb];

    /// <summary>True of a passive verb, a participle behind its noun ("villages attacked by") among them.</summary>
    public bool IsPassive(int verb) => _passive[verb];

    /// <summary>The noun that a relative clause or participle hangs on; -1 where it hangs on none.</summary>
    public int AntecedentOf(int verb)
    {
        var first = _trees.FirstConjunct(verb);
        return _trees.Is(first, "acl") ? _trees.HeadOf(first) : -1;
    }

    private void Fill(int verb)
    {
        var head = _trees.HeadOf(verb);
        int subject = -1, obj = -1;
        bool passive = false, auxiliary = false;
        foreach (var child in _trees.ChildrenOf(verb))
        {
            switch (_trees.RelationOf(child))
            {
                case "nsubj" or "nsubj:outer":
                    subject = subject < 0 || IsDateline(subject, verb) ? child : subject;
                    break;
                case "nsubj:pass":
                    subject = child;
                    passive = true;
                    break;
                case "aux:pass":
                    passive = true;
                    auxiliary = true;
                    break;
                case "obl:agent":
                    passive |= _trees.PennOf(verb) is "VBN" or "VBD";
                    break;
                case "aux":
                    auxiliary = true;
                    break;
                case "obj":
                    obj = obj < 0 ? child : obj;
                    break;
            }
        }

        var relation = _trees.RelationOf(verb);
        if (_trees.Is(verb, "acl"))
        {
            (subject, obj, passive) = OfRelative(verb, head, subject, obj, passive);
        }
        else if (subject < 0 && head >= 0)
        {
            var participle = _trees.PennOf(verb) == "VBN" && !auxiliary;
            switch (relation)
            {
                case "conj":
                    passive |= participle && _passive[head] && obj < 0;
                    subject = _subjects[head];
                    break;
                case "xcomp":
                    subject = ControllerOf(verb, head);
                    passive |= participle && obj < 0;
                    break;
                case "advcl" or "parataxis" or "ccomp" or "dep":
                    passive |= participle && relation == "advcl" && obj < 0;
                    subject = _subjects[head];
                    break;
            }
        }

        (_subjects[verb], _objects[verb], _passive[verb]) = (subject, obj < 0 && !passive ? SharedObject(verb) : obj, passive);
    }

    // "Cheered and garlanded the peacekeepers".
    private int SharedObject(int verb)
    {
        foreach (var child in _trees.ChildrenOf(verb))
        {
            if (_trees.Is(child, "conj") && child - verb <= 2)
            {
                return _trees.ChildOf(child, "obj");
            }
        }

        return -1;
    }

    // "Promised X to": the one who promised; "urged X to": X; "was forced to": who was forced.
    private int ControllerOf(int verb, int governor)
    {
        if (_passive[governor] || _trees.LemmaOf(governor) is "promise" or "threaten" or "vow" or "use")
        {
            return _subjects[governor];
        }

        var obj = _objects[governor] >= 0 ? _objects[governor] : _trees.ChildOf(governor, "iobj");
        return obj >= 0 && obj < verb ? obj : _subjects[governor];
    }

    private (int Subject, int Object, bool Passive) OfRelative(int verb, int noun, int subject, int obj, bool passive)
    {
        if (_trees.RelationOf(verb) == "acl:relcl")
        {
            if (subject >= 0 && (IsRelative(subject) || IsWhose(subject)))
            {
                return (IsThing(noun) ? OwnerOf(noun) : noun, obj, passive);
            }

            if (obj >= 0 && IsRelative(obj))
            {
                return (subject, noun, passive);
            }

            return (subject < 0 ? noun : subject, obj < 0 && subject >= 0 && !passive && !HasRelative(verb) ? noun : obj, passive);
        }

        if (subject >= 0)
        {
            return (subject, obj, passive);
        }

        return _trees.PennOf(verb) switch
        {
            "VBN" or "VBD" => (noun, obj, true),
            "VBG" => (IsThing(noun) ? OwnerOf(noun) : noun, obj, passive),
            _ => (OwnerOf(noun), obj, passive),
        };
    }

    // "JAKARTA (Reuters) -- Indonesia will": a dash stands between the first subject and the verb's own.
    private bool IsDateline(int token, int verb)
    {
        for (var i = token + 1; i < Math.Min(verb, token + DatelineReach); i++)
        {
            if (_trees.Document.Word(i) is "--" or "—" or "–" or "-")
            {
                return true;
            }
        }

        return false;
    }

    // Who is to do what an infinitive behind a noun says: "its plan to", "made an offer to".
    private int OwnerOf(int noun)
    {
        var owner = _trees.ChildOf(noun, "nmod:poss");
        if (owner >= 0)
        {
            return owner;
        }

        var verb = _trees.HeadOf(noun);
        return verb >= 0 && (_trees.Is(noun, "obj") || _trees.Is(noun, "obl")) ? _subjects[verb]
            : _trees.PosOf(noun) is UniversalTag.Noun or UniversalTag.Propn ? noun : -1;
    }

    // "Passed a resolution backing": whoever passed it backs.
    private bool IsThing(int noun) => (_trees.Is(noun, "obj") || _trees.Is(noun, "obl")) && _trees.LemmaOf(noun) is "resolution" or "statement" or "letter" or "bill" or "law" or "motion" or "brief" or "petition" or "declaration" or "decree" or "order" or "note" or "measure" or "ruling" or "report";

    private bool IsRelative(int token) => _trees.PennOf(token) is "WDT" or "WP" || (_trees.LemmaOf(token) == "that" && _trees.PosOf(token) is UniversalTag.Pron or UniversalTag.Sconj);

    private bool IsWhose(int token) => _trees.ChildOf(token, "nmod:poss") is var owner and >= 0 && _trees.PennOf(owner) == "WP$";

    // "where", "in which", "whose" stand for another part of the clause.
    private bool HasRelative(int verb)
    {
        foreach (var child in _trees.ChildrenOf(verb))
        {
            if (_trees.PennOf(child) is "WRB" or "WP$" or "WDT" or "WP")
            {
                return true;
            }

            foreach (var inner in _trees.ChildrenOf(child))
            {
                if (_trees.PennOf(inner) is "WP$" or "WDT" or "WP" && !_trees.PennOf(child).StartsWith("VB", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
