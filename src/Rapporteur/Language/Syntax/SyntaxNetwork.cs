using System.Numerics.Tensors;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Trees;

namespace Rapporteur.Language.Syntax;

/// <summary>Runs the network over sentences. It has room of its own to work in: one for each thread.</summary>
internal sealed class SyntaxNetwork(PackedSyntax packed)
{
    private readonly SyntaxShape _shape = packed.Weights.Shape;
    private readonly PackedMatrix _heads = new();
    private float[] _input = [];
    private float[] _hidden = [];
    private float[] _next = [];
    private float[] _gates = [];
    private float[] _states = [];
    private float[] _tags = [];
    private float[] _roles = [];
    private float[] _scores = [];
    private float[] _dependents = [];
    private float[] _moved = [];
    private float[] _headRows = [];

    /// <summary>Scores of tags by row: universal tags, treebank tags, sets of features.</summary>
    public ReadOnlySpan<float> TagScores(int row) => _tags.AsSpan(row * _shape.Tags, _shape.Tags);

    /// <summary>Room for the input of <paramref name="rows"/> rows, zero; a row for each root and word.</summary>
    public Span<float> Input(int rows)
    {
        Grow(ref _input, rows * _shape.Input);
        var input = _input.AsSpan(0, rows * _shape.Input);
        input.Clear();
        return input;
    }

    /// <summary>Runs the network up to the scores of tags and the roles of words.</summary>
    /// <param name="lengths">By sentence its number of rows, the root counted in.</param>
    public void Run(ReadOnlySpan<int> lengths)
    {
        var rows = 0;
        foreach (var length in lengths)
        {
            rows += length;
        }

        var h = _shape.Hidden;
        Grow(ref _hidden, rows * h);
        Grow(ref _next, rows * h);
        Grow(ref _states, rows * h);
        Grow(ref _gates, rows * h * 3);
        Grow(ref _tags, rows * _shape.Tags);
        Grow(ref _roles, rows * _shape.Roles);
        Dense.Apply(_input, rows, packed.Input, packed.Weights.InputBias, _hidden);
        Dense.Leak(_hidden.AsSpan(0, rows * h));
        for (var l = 0; l < _shape.Layers; l++)
        {
            Dense.Apply(_hidden, rows, packed.Recurrent[l], packed.Weights.RecurrentBias[l], _gates);
            var start = 0;
            foreach (var n in lengths)
            {
                Recurrence.Run(
                    _gates.AsSpan(start * 3 * h, n * 3 * h), _hidden.AsSpan(start * h, n * h), _states.AsSpan(start * h, n * h), _next.AsSpan(start * h, n * h), h);
                start += n;
            }

            (_hidden, _next) = (_next, _hidden);
        }

        Dense.Apply(_hidden, rows, packed.Tags, packed.Weights.TagsBias, _tags);
        Dense.Apply(_hidden, rows, packed.Roles, packed.Weights.RolesBias, _roles);
        Dense.Leak(_roles.AsSpan(0, rows * _shape.Roles));
    }

    /// <summary>The tree of a sentence after <see cref="Run"/>.</summary>
    /// <param name="start">Row of its root.</param>
    /// <param name="n">Number of its rows.</param>
    /// <param name="heads">By row, its head from 0, the root.</param>
    /// <param name="relations">By row, its class of relation.</param>
    public void Tree(int start, int n, Span<int> heads, Span<int> relations)
    {
        var arc = _shape.Arc;
        Grow(ref _dependents, n * arc);
        Grow(ref _headRows, n * arc);
        Grow(ref _moved, n * arc);
        Grow(ref _scores, n * n);
        for (var i = 0; i < n; i++)
        {
            var role = _roles.AsSpan((start + i) * _shape.Roles, 2 * arc);
            role[..arc].CopyTo(_dependents.AsSpan(i * arc));
            role[arc..].CopyTo(_headRows.AsSpan(i * arc));
        }

        ArcScores.Fill(packed.Weights, packed.Arcs, _dependents, _headRows, n, _heads, _moved, _scores);
        SpanningTree.Find(_scores, n, heads);
        Relations(start, n, heads, relations);
    }

    private void Relations(int start, int n, ReadOnlySpan<int> heads, Span<int> relations)
    {
        var (label, first) = (_shape.Label, 2 * _shape.Arc);
        Grow(ref _dependents, n * label * 3);
        Grow(ref _scores, n * _shape.Relations);
        for (var i = 0; i < n; i++)
        {
            var z = _dependents.AsSpan(i * label * 3, label * 3);
            var dependent = _roles.AsSpan(((start + i) * _shape.Roles) + first, label);
            var head = _roles.AsSpan(((start + heads[i]) * _shape.Roles) + first + label, label);
            ArcScores.Pair(dependent, head, z);
        }

        Dense.Apply(_dependents, n, packed.Relations, packed.Weights.RelationsBias, _scores);
        for (var i = 0; i < n; i++)
        {
            relations[i] = TensorPrimitives.IndexOfMax(_scores.AsSpan(i * _shape.Relations, _shape.Relations));
        }
    }

    private static void Grow(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[length + (length / 4)];
        }
    }
}
