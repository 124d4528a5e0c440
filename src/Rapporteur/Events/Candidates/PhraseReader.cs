using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Candidates;

/// <summary>
/// The noun phrases of a document: each with its titles, appositions and what hangs on it by prepositions, without relative
/// clauses, and without its conjuncts, which are phrases of their own.
/// </summary>
internal sealed class PhraseReader
{
    // A list that goes on longer is cut, so that time is linear in the text.
    private const int MostConjuncts = 12;

    // So many tokens of a phrase before its head and behind it are kept.
    private const int LongestSide = 30;

    private readonly ClauseTrees _trees;
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <summary>Measures the phrases.</summary>
    public PhraseReader(ClauseTrees trees)
    {
        _trees = trees;
        (_starts, _ends) = (new int[trees.Count], new int[trees.Count]);
        var order = new int[trees.Count];
        var filled = 0;
        for (var i = 0; i < trees.Count; i++)
        {
            if (trees.HeadOf(i) < 0)
            {
                order[filled++] = i;
            }
        }

        for (var at = 0; at < filled; at++)
        {
            foreach (var child in trees.AllChildrenOf(order[at]))
            {
                order[filled++] = child;
            }
        }

        // Children come behind their heads, so from the end on every part is measured before the whole.
        for (var at = filled - 1; at >= 0; at--)
        {
            Measure(order[at]);
        }
    }

    /// <summary>The phrase that <paramref name="head"/> is the head of.</summary>
    public RolePhrase At(int head)
    {
        int start = Math.Max(_starts[head], head - LongestSide), end = Math.Min(_ends[head], head + LongestSide);
        while (start < head && IsEdge(start))
        {
            start++;
        }

        while (end - 1 > head && (_trees.PosOf(end - 1) == UniversalTag.Punct ? !ClosesQuotation(start, end) : _trees.PosOf(end - 1) == UniversalTag.Adp))
        {
            end--;
        }

        return new RolePhrase(new TokenRange(start, end), head);
    }

    /// <summary>
    /// The phrase of <paramref name="head"/> and those joined to it, in the order of the text, added to <paramref name="to"/>; those
    /// joined within it are apart ("the Czech and Slovak ministers", "the treasurers of Australia and Fiji").
    /// </summary>
    public void AddAll(int head, List<RolePhrase> to)
    {
        var (inner, second) = SplitOf(head);
        if (second < 0)
        {
            Add(At(head), to);
        }
        else if (inner < head)
        {
            var all = At(head);
            Add(new RolePhrase(all.Tokens with { End = Math.Max(At(inner).Tokens.End, inner + 1) }, inner), to);
            if (_trees.HeadOf(second) == head)
            {
                Add(FromTo(second, head, all), to);
            }

            foreach (var child in _trees.ChildrenOf(inner))
            {
                if (_trees.Is(child, "conj") && to.Count < MostConjuncts)
                {
                    Add(LastConjunct(inner) == child ? FromTo(child, head, all) : At(child), to);
                }
            }
        }
        else
        {
            var all = At(head);
            Add(all with { Tokens = all.Tokens with { End = Math.Max(At(inner).Tokens.End, inner + 1) } }, to);
            foreach (var child in _trees.ChildrenOf(inner))
            {
                if (_trees.Is(child, "conj") && to.Count < MostConjuncts)
                {
                    Add(At(child), to);
                }
            }
        }

        foreach (var child in _trees.ChildrenOf(head))
        {
            if (to.Count >= MostConjuncts)
            {
                return;
            }

            if (_trees.Is(child, "conj") && IsNominal(child))
            {
                Add(At(child), to);
            }
        }
    }

    // What begins with the phrase of a conjunct and ends with all of it; the conjunct's own phrase where that stands behind the head.
    private RolePhrase FromTo(int conjunct, int head, RolePhrase all)
    {
        var own = At(conjunct);
        return own.Tokens.Start <= head ? new RolePhrase(new TokenRange(own.Tokens.Start, Math.Max(all.Tokens.End, head + 1)), head) : own;
    }

    /// <summary>Adds a phrase whose head is not yet in the list.</summary>
    public static void Add(RolePhrase phrase, List<RolePhrase> to)
    {
        if (!Has(to, phrase))
        {
            to.Add(phrase);
        }
    }

    /// <summary>True where a phrase with the same head is among them.</summary>
    public static bool Has(IReadOnlyList<RolePhrase> phrases, RolePhrase phrase)
    {
        foreach (var other in phrases)
        {
            if (other.Head == phrase.Head)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True of a word that a noun phrase can have as its head.</summary>
    public bool IsNominal(int token) =>
        _trees.PosOf(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det or UniversalTag.X or UniversalTag.Sym;

    // The modifier of a plural noun that has a conjunct of its own, both of them names: each stands for somebody.
    private (int Inner, int Second) SplitOf(int head)
    {
        if (_trees.PennOf(head) is not ("NNS" or "NNPS"))
        {
            return (-1, -1);
        }

        foreach (var child in _trees.ChildrenOf(head))
        {
            if ((child < head && _trees.RelationOf(child) is "nmod:poss" or "amod" or "compound") || (child > head && _trees.Is(child, "nmod") && _trees.PrepositionOf(child) is "of" or "from"))
            {
                var second = _trees.ChildOf(child, "conj") is var joined && joined >= 0 ? joined : SiblingOf(head, child);
                if (second >= 0 && IsCapital(child) && IsCapital(second) && (second < head) == (child < head))
                {
                    return (child, second);
                }
            }
        }

        return (-1, -1);
    }

    // "Japan's and India's ministers": both hang on the noun, and so does what joins them.
    private int SiblingOf(int head, int first)
    {
        var isJoined = false;
        foreach (var child in _trees.ChildrenOf(head))
        {
            isJoined |= child > first && child < head && _trees.Is(child, "cc");
            if (isJoined && child > first && child < head && _trees.RelationOf(child) == _trees.RelationOf(first))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsCapital(int token) => char.IsUpper(_trees.Document.Word(token)[0]);

    private int LastConjunct(int first)
    {
        var last = first;
        foreach (var child in _trees.ChildrenOf(first))
        {
            last = _trees.Is(child, "conj") ? child : last;
        }

        return last;
    }

    private void Measure(int token)
    {
        int start = token, end = token + 1;
        foreach (var child in _trees.AllChildrenOf(token))
        {
            if (IsPart(token, child))
            {
                (start, end) = (Math.Min(start, _starts[child]), Math.Max(end, _ends[child]));
            }
        }

        (_starts[token], _ends[token]) = (start, end);
    }

    private bool IsPart(int head, int child) => _trees.RelationOf(child) switch
    {
        "acl:relcl" or "acl" or "advcl" or "advcl:relcl" or "ccomp" or "xcomp" or "csubj" or "conj" or "cc" or "parataxis" or "discourse" or "vocative" or "dislocated"
            or "nsubj" or "nsubj:pass" or "nsubj:outer" or "cop" or "aux" or "mark" or "obl" or "obl:unmarked" or "orphan" or "expl" or "cc:preconj" or "obl:agent" or "obj" => false,
        "case" => child < head,
        "punct" => IsInnerMark(head, child),
        "advmod" => child < head,
        _ => true,
    };

    // Marks of quotation and brackets within, and commas before an apposition, come with the words around them.
    private bool IsInnerMark(int head, int mark) => _trees.Document.Word(mark) is "\"" or "“" or "”" or "‘" or "’" or "'" or "''" or "``" && Math.Abs(mark - head) < 8;

    // "According to a report": no part of it.
    private bool IsEdge(int token) => _trees.LemmaOf(token) is "according" or "accord" && _trees.Is(token, "case") || _trees.PosOf(token) is UniversalTag.Adp or UniversalTag.Cconj
        || (_trees.PosOf(token) == UniversalTag.Punct && _trees.Document.Word(token) is not ("\"" or "“" or "‘" or "'" or "``"));

    private bool ClosesQuotation(int start, int end)
    {
        if (_trees.Document.Word(end - 1) is not ("\"" or "”" or "’" or "'" or "''"))
        {
            return false;
        }

        for (var i = start; i < end - 1; i++)
        {
            if (_trees.Document.Word(i) is "\"" or "“" or "‘" or "'" or "``")
            {
                return true;
            }
        }

        return false;
    }
}
