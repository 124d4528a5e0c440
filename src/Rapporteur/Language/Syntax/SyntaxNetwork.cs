using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Syntax;

/// <summary>Runs the network over sentences. It has room of its own to work in: one for each thread.</summary>
internal sealed class SyntaxNetwork(PackedSyntax packed)
{
    private readonly SyntaxShape _shape = packed.Weights.Shape;
    private float[] _input = [];
    private float[] _hidden = [];
    private float[] _next = [];
    private float[] _gates = [];
    private float[] _states = [];

    /// <summary>Tells tags and trees of what was run last.</summary>
    public SyntaxHeads Heads { get; } = new(packed.Heads);

    /// <summary>Room for the input of <paramref name="rows"/> rows, zero; a row for each root and word.</summary>
    public Span<float> Input(int rows)
    {
        Room.Grow(ref _input, rows * _shape.Input);
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
        Room.Grow(ref _hidden, rows * h);
        Room.Grow(ref _next, rows * h);
        Room.Grow(ref _states, rows * h);
        Room.Grow(ref _gates, rows * h * 3);
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

        Heads.Run(_hidden, rows);
    }
}
