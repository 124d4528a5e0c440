using Rapporteur.Language.Trees;

namespace Rapporteur.Language.Coreference.Mentions;

/// <summary>The trees of a document turned round: from heads to what depends on them, and how far each subtree reaches.</summary>
internal sealed class SentenceTrees
{
    private readonly TreeLayer _trees;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly bool[] _predicate;

    /// <summary>Looks at all trees of a document, in linear time.</summary>
    public SentenceTrees(TreeLayer trees)
    {
        _trees = trees;
        var count = trees.Count;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        _low = new int[count];
        _high = new int[count];
        _predicate = new bool[count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        var open = new int[count];
        var heads = trees.Heads;
        for (var i = count - 1; i >= 0; i--)
        {
            (_low[i], _high[i]) = (i, i);
            if (heads[i] >= 0)
            {
                _nextSibling[i] = _firstChild[heads[i]];
                _firstChild[heads[i]] = i;
                open[heads[i]]++;
                _predicate[heads[i]] |= BareRelationOf(i) is "cop";
            }
        }

        // From the leaves up; a head is done when all that depends on it is.
        for (var i = 0; i < count; i++)
        {
            for (var at = i; at >= 0 && open[at] == 0; at = heads[at])
            {
                open[at] = -1;
                if (heads[at] is var head and >= 0)
                {
                    _low[head] = Math.Min(_low[head], _low[at]);
                    _high[head] = Math.Max(_high[head], _high[at]);
                    open[head]--;
                }
            }
        }
    }

    /// <summary>The head of <paramref name="token"/>; negative for a root.</summary>
    public int HeadOf(int token) => _trees.Heads[token];

    /// <summary>Its relation to its head.</summary>
    public string RelationOf(int token) => _trees.Relations[token];

    /// <summary>Its relation without the subtype.</summary>
    public ReadOnlySpan<char> BareRelationOf(int token)
    {
        var relation = _trees.Relations[token].AsSpan();
        var colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>The first token that depends on <paramref name="token"/>; -1 for none.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>The next token that depends on the same head; -1 for none.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>True where <paramref name="token"/> has a copula.</summary>
    public bool IsPredicate(int token) => _predicate[token];

    /// <summary>From the first to the last token of what depends on <paramref name="token"/>, itself included.</summary>
    public TokenRange ReachOf(int token) => new(_low[token], _high[token] + 1);

    /// <summary>Where a chain of conjuncts that <paramref name="token"/> is part of begins.</summary>
    public int FirstConjunct(int token)
    {
        // Bounded: a list of a thousand conjuncts hangs together by each one's head.
        for (var steps = 0; steps < 8 && BareRelationOf(token) is "conj" && HeadOf(token) is var head and >= 0; steps++)
        {
            token = head;
        }

        return token;
    }
}
