using Rapporteur.Language.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Network;

/// <summary>Weights by their names, each a matrix in 32 bits. Those that learn have a gradient.</summary>
internal sealed class Weights
{
    private readonly Dictionary<string, Tensor> _all = new(StringComparer.Ordinal);

    /// <summary>Names in the order in which they were added.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The weights called <paramref name="name"/>.</summary>
    public Tensor this[string name] => _all[name];

    /// <summary>True where there are such weights.</summary>
    public bool Has(string name) => _all.ContainsKey(name);

    /// <summary>Adds weights that start as given.</summary>
    public void Add(string name, Parameter start, bool learns) => Add(name, torch.tensor(start.Values, [start.Rows, start.Columns]), learns);

    /// <summary>Adds a matrix that starts random, scaled by its rows (Glorot and Bengio, 2010).</summary>
    public void AddMatrix(string name, int rows, int columns, Generator random)
    {
        using var scope = NewDisposeScope();
        var start = torch.randn([rows, columns], generator: random) * Math.Sqrt(2.0 / (rows + columns));
        Add(name, start.MoveToOuterDisposeScope(), learns: true);
    }

    /// <summary>Adds a matrix that starts at zero.</summary>
    public void AddZeros(string name, int rows, int columns) => Add(name, torch.zeros(rows, columns), learns: true);

    /// <summary>Gives the weights called <paramref name="name"/> other values.</summary>
    public void Set(string name, Parameter values)
    {
        using var none = no_grad();
        using var given = torch.tensor(values.Values, [values.Rows, values.Columns]);
        _all[name].copy_(given);
    }

    /// <summary>Those that learn.</summary>
    public IEnumerable<string> Learning => Names.Where(name => _all[name].requires_grad);

    /// <summary>As plain numbers.</summary>
    public Dictionary<string, Parameter> Plain(Func<string, Tensor>? of = null)
    {
        var plain = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            var tensor = of is null ? _all[name] : of(name);
            var parameter = new Parameter(name, (int)tensor.shape[0], (int)tensor.shape[1]);
            tensor.data<float>().CopyTo(parameter.Values);
            plain.Add(name, parameter);
        }

        return plain;
    }

    private void Add(string name, Tensor tensor, bool learns)
    {
        tensor = tensor.DetachFromDisposeScope();
        tensor.requires_grad = learns;
        _all.Add(name, tensor);
        Names.Add(name);
    }
}
