namespace Rapporteur.Articles.Html.Blocks;

/// <summary>
/// Boosted decision trees (Friedman, 2001): each asks a few features and gives a number; their sum, put through a logistic
/// curve, is a probability. Not changed after it was read; may be used from several threads.
/// </summary>
internal sealed class TreeEnsemble
{
    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;
    private readonly float[] _leaves;
    private readonly float _slope;
    private readonly float _offset;

    /// <summary>Takes trees.</summary>
    /// <param name="roots">For each tree, its first node; or, as the complement, the only leaf it has.</param>
    /// <param name="nodes">The questions of all trees. A child comes after its parent, so that every walk ends.</param>
    /// <param name="leaves">The answers.</param>
    /// <param name="slope">The probability of a sum s is 1 / (1 + exp(slope * s + offset)) (Platt, 1999).</param>
    /// <param name="offset">See <paramref name="slope"/>.</param>
    public TreeEnsemble(int[] roots, TreeNode[] nodes, float[] leaves, float slope, float offset)
    {
        _roots = roots;
        _nodes = nodes;
        _leaves = leaves;
        _slope = slope;
        _offset = offset;
    }

    /// <summary>Where each tree begins.</summary>
    public ReadOnlySpan<int> Roots => _roots;

    /// <summary>The questions.</summary>
    public ReadOnlySpan<TreeNode> Nodes => _nodes;

    /// <summary>The answers.</summary>
    public ReadOnlySpan<float> Leaves => _leaves;

    /// <summary>Of the logistic curve.</summary>
    public float Slope => _slope;

    /// <summary>Of the logistic curve.</summary>
    public float Offset => _offset;

    /// <summary>The probability of what has these <paramref name="features"/>.</summary>
    public float Probability(ReadOnlySpan<float> features) => Curve(Sum(features, 0, _roots.Length));

    /// <summary>
    /// The same, but of the first third of the trees alone where these find less than <paramref name="hopeless"/>: the trees
    /// that come first decide most, and most of a page is far from its story.
    /// </summary>
    /// <param name="features">The features.</param>
    /// <param name="hopeless">A probability.</param>
    /// <param name="isHopeless">The others were not asked.</param>
    public float Probability(ReadOnlySpan<float> features, float hopeless, out bool isHopeless)
    {
        var third = _roots.Length / 3;
        var sum = Sum(features, 0, third);
        var first = Curve(sum);
        isHopeless = third > 0 && first < hopeless;
        return isHopeless ? first : Curve(sum + Sum(features, third, _roots.Length));
    }

    private float Sum(ReadOnlySpan<float> features, int from, int to)
    {
        var sum = 0f;
        var nodes = _nodes;
        foreach (var root in _roots.AsSpan(from, to - from))
        {
            var at = root;
            while (at >= 0)
            {
                ref readonly var node = ref nodes[at];
                at = features[node.Feature] <= node.Threshold ? node.Low : node.High;
            }

            sum += _leaves[~at];
        }

        return sum;
    }

    private float Curve(float sum) => 1f / (1f + MathF.Exp((_slope * sum) + _offset));
}

/// <summary>A question of a tree.</summary>
/// <param name="Feature">Which feature is asked.</param>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="Low">Where to go on when the feature is no greater: a node, or the complement of a leaf.</param>
/// <param name="High">Where to go on when it is.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, int Low, int High);
