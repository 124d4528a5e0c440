using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Events.Candidates;

/// <summary>The trees of a document read downwards: what hangs on each token, its lemma in small letters, its relation without the subtype.</summary>
internal sealed class ClauseTrees
{
    // Many verbs may look at one noun: time is linear in the text because no look takes longer than this.
    private const int MostChildren = 40;

    private readonly IReadOnlyList<WordTags> _tags;
    private readonly TreeLayer _trees;
    private readonly int[] _first;
    private readonly int[] _children;
    private readonly string[] _lemmas;

    /// <summary>Reads the trees of <paramref name="document"/>, which must have tags and trees.</summary>
    public ClauseTrees(Document document)
    {
        (Document, _tags, _trees) = (document, document.Layers.Tags!, document.Layers.Trees!);
        var count = document.Tokens.Count;
        _lemmas = new string[count];
        _first = new int[count + 1];
        _children = new int[count];
        for (var i = 0; i < count; i++)
        {
            _lemmas[i] = _tags[i].Lemma.ToLowerInvariant();
            if (_trees.Heads[i] is var head and >= 0)
            {
                _first[head + 1]++;
            }
        }

        for (var i = 0; i < count; i++)
        {
            _first[i + 1] += _first[i];
        }

        var next = _first.AsSpan(0, count).ToArray();
        for (var i = 0; i < count; i++)
        {
            if (_trees.Heads[i] is var head and >= 0)
            {
                _children[next[head]++] = i;
            }
        }
    }

    /// <summary>Whose trees they are.</summary>
    public Document Document { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _lemmas.Length;

    /// <summary>What hangs on <paramref name="token"/>, in the order of the text; no sentence that people write has more than are given.</summary>
    public ReadOnlySpan<int> ChildrenOf(int token) => _children.AsSpan(_first[token], Math.Min(_first[token + 1] - _first[token], MostChildren));

    /// <summary>All that hangs on <paramref name="token"/>, for what looks at each token once.</summary>
    public ReadOnlySpan<int> AllChildrenOf(int token) => _children.AsSpan(_first[token], _first[token + 1] - _first[token]);

    /// <summary>The head of <paramref name="token"/>; <see cref="TreeLayer.NoHead"/> for a root.</summary>
    public int HeadOf(int token) => _trees.Heads[token];

    /// <summary>The lemma in small letters.</summary>
    public string LemmaOf(int token) => _lemmas[token];

    /// <summary>The relation with its subtype: <c>obl:agent</c>.</summary>
    public string RelationOf(int token) => _trees.Relations[token];

    /// <summary>Part of speech.</summary>
    public UniversalTag PosOf(int token) => _tags[token].Upos;

    /// <summary>Part of speech of the Penn Treebank.</summary>
    public string PennOf(int token) => _tags[token].Xpos;

    /// <summary>True where the relation of <paramref name="token"/> is <paramref name="relation"/>, whatever the subtype.</summary>
    public bool Is(int token, string relation)
    {
        var own = _trees.Relations[token];
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The first child with a relation, whatever its subtype; -1 where there is none.</summary>
    public int ChildOf(int token, string relation)
    {
        foreach (var child in ChildrenOf(token))
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The lemma of the preposition of a phrase ("against"); that of a phrase of several is the first ("because of"); empty where there is none.</summary>
    public string PrepositionOf(int head)
    {
        foreach (var child in ChildrenOf(head))
        {
            if (Is(child, "case") && PennOf(child) != "POS")
            {
                return LemmaOf(child);
            }
        }

        return "";
    }

    /// <summary>The first of the conjuncts that <paramref name="token"/> is one of; itself where it is the first or there are no others.</summary>
    public int FirstConjunct(int token)
    {
        // Trees of parsers hang conjuncts on the first one; a chain of them is followed a few steps.
        for (var step = 0; step < 4 && Is(token, "conj"); step++)
        {
            token = HeadOf(token);
        }

        return token;
    }
}
