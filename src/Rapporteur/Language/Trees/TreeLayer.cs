namespace Rapporteur.Language.Trees;

/// <summary>A dependency tree (Universal Dependencies v2) for each sentence of a document; arcs may cross.</summary>
public sealed class TreeLayer
{
    /// <summary>The head of a sentence's root.</summary>
    public const int NoHead = -1;

    private readonly int[] _heads;
    private readonly string[] _relations;

    /// <summary>Takes the trees as they are; <see cref="Document.With(LanguageLayers)"/> checks that they are trees.</summary>
    /// <param name="heads">For each token of the document the index of its head, a token of the same sentence; <see cref="NoHead"/> for the one root of each sentence.</param>
    /// <param name="relations">For each token its relation to its head, subtype included: <c>nsubj:pass</c>; <c>root</c> for a root.</param>
    public TreeLayer(int[] heads, string[] relations)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(relations);
        if (heads.Length != relations.Length)
        {
            throw new ArgumentException("There must be one relation for each head.", nameof(relations));
        }

        (_heads, _relations) = (heads, relations);
    }

    /// <summary>Number of tokens.</summary>
    public int Count => _heads.Length;

    /// <summary>By token, the index of its head in the document; <see cref="NoHead"/> for a root.</summary>
    public ReadOnlySpan<int> Heads => _heads;

    /// <summary>By token, its relation to its head.</summary>
    public ReadOnlySpan<string> Relations => _relations;

    /// <summary>The first token of a range whose head is not in it; the last token where there is none.</summary>
    /// <param name="range">Tokens of one sentence, one at least.</param>
    public int TopOf(TokenRange range)
    {
        var i = range.Start;
        while (i < range.End - 1 && range.Contains(_heads[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>True where each sentence has one root, and every token of it leads to that root.</summary>
    public bool AreTreesOf(IReadOnlyList<TokenRange> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var seen = new int[_heads.Length];
        foreach (var sentence in sentences)
        {
            var roots = 0;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                roots += _heads[i] == NoHead ? 1 : 0;
                if (!LeadsToRoot(sentence, i, seen))
                {
                    return false;
                }
            }

            if (roots != 1)
            {
                return false;
            }
        }

        return true;
    }

    // Marks the way from a token with the token's number, so that a way that meets itself is seen and others are walked once.
    private bool LeadsToRoot(TokenRange sentence, int token, int[] seen)
    {
        for (var at = token; at != NoHead; at = _heads[at])
        {
            if (!sentence.Contains(at) || seen[at] == token + 1)
            {
                return false;
            }

            if (seen[at] != 0)
            {
                return true;
            }

            seen[at] = token + 1;
        }

        return true;
    }
}
