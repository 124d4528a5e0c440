using System.Numerics.Tensors;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Trees;

namespace Rapporteur.Language.Syntax;

/// <summary>Tells tags and trees from vectors of words. It has room of its own to work in: one for each thread.</summary>
internal sealed class SyntaxHeads(PackedSyntaxHeads packed)
{
    private readonly SyntaxHeadWeights _weights = packed.Weights;
    private readonly PackedMatrix _heads = new();
    private float[] _tags = [];
    private float[] _roles = [];
    private float[] _scores = [];
    private float[] _dependents = [];
    private float[] _moved = [];
    private float[] _headRows = [];

    /// <summary>Scores of tags by row: universal tags, treebank tags, sets of features.</summary>
    public ReadOnlySpan<float> TagScores(int row) => _tags.AsSpan(row * _weights.Tags.Columns, _weights.Tags.Columns);

    /// <summary>Finds the scores of tags and the roles of words.</summary>
    /// <param name="vectors">By row the vector of a word, or of the root that stands before each sentence.</param>
    /// <param name="rows">Number of rows.</param>
    public void Run(ReadOnlySpan<float> vectors, int rows)
    {
        Room.Grow(ref _tags, rows * _weights.Tags.Columns);
        Room.Grow(ref _roles, rows * _weights.Roles.Columns);
        Dense.Apply(vectors, rows, packed.Tags, _weights.TagsBias, _tags);
        Dense.Apply(vectors, rows, packed.Roles, _weights.RolesBias, _roles);
        Dense.Leak(_roles.AsSpan(0, rows * _weights.Roles.Columns));
    }

    /// <summary>The tree of a sentence after <see cref="Run"/>.</summary>
    /// <param name="start">Row of its root.</param>
    /// <param name="n">Number of its rows.</param>
    /// <param name="heads">By row, its head from 0, the root.</param>
    /// <param name="relations">By row, its class of relation.</param>
    public void Tree(int start, int n, Span<int> heads, Span<int> relations)
    {
        var (arc, width) = (_weights.Arc, _weights.Roles.Columns);
        Room.Grow(ref _dependents, n * arc);
        Room.Grow(ref _headRows, n * arc);
        Room.Grow(ref _moved, n * arc);
        Room.Grow(ref _scores, n * n);
        for (var i = 0; i < n; i++)
        {
            var role = _roles.AsSpan((start + i) * width, 2 * arc);
            role[..arc].CopyTo(_dependents.AsSpan(i * arc));
            role[arc..].CopyTo(_headRows.AsSpan(i * arc));
        }

        ArcScores.Fill(_weights, packed.Arcs, _dependents, _headRows, n, _heads, _moved, _scores);
        SpanningTree.Find(_scores, n, heads);
        Relations(start, n, heads, relations);
    }

    private void Relations(int start, int n, ReadOnlySpan<int> heads, Span<int> relations)
    {
        var (label, first, width, count) = (_weights.Label, 2 * _weights.Arc, _weights.Roles.Columns, _weights.Relations.Columns);
        Room.Grow(ref _dependents, n * label * 3);
        Room.Grow(ref _scores, n * count);
        for (var i = 0; i < n; i++)
        {
            var z = _dependents.AsSpan(i * label * 3, label * 3);
            var dependent = _roles.AsSpan(((start + i) * width) + first, label);
            var head = _roles.AsSpan(((start + heads[i]) * width) + first + label, label);
            ArcScores.Pair(dependent, head, z);
        }

        Dense.Apply(_dependents, n, packed.Relations, _weights.RelationsBias, _scores);
        for (var i = 0; i < n; i++)
        {
            relations[i] = TensorPrimitives.IndexOfMax(_scores.AsSpan(i * count, count));
        }
    }
}
