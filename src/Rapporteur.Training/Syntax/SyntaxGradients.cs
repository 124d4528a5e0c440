using Rapporteur.Language.Syntax;
using Rapporteur.Training.Networks;

namespace Rapporteur.Training.Syntax;

/// <summary>Gradients of all weights of a network, in the order of <see cref="SyntaxWeights.All"/>.</summary>
internal sealed class SyntaxGradients
{
    private readonly int _tables;

    public SyntaxGradients(SyntaxWeights weights)
    {
        All = [.. weights.All.Select(p => new Gradient(p))];
        _tables = weights.Tables.Count;
        Layers = weights.Shape.Layers;
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Gradient> All { get; }

    private int Layers { get; }

    public Gradient Root => All[_tables];

    public Gradient Input => All[_tables + 1];

    public Gradient InputBias => All[_tables + 2];

    public Gradient Tags => All[_tables + 3 + (2 * Layers)];

    public Gradient TagsBias => All[_tables + 4 + (2 * Layers)];

    public Gradient Roles => All[_tables + 5 + (2 * Layers)];

    public Gradient RolesBias => All[_tables + 6 + (2 * Layers)];

    public Gradient Arcs => All[_tables + 7 + (2 * Layers)];

    public Gradient ArcsHead => All[_tables + 8 + (2 * Layers)];

    public Gradient ArcsDistance => All[_tables + 9 + (2 * Layers)];

    public Gradient Relations => All[_tables + 10 + (2 * Layers)];

    public Gradient RelationsBias => All[_tables + 11 + (2 * Layers)];

    public Gradient Recurrent(int layer) => All[_tables + 3 + layer];

    public Gradient RecurrentBias(int layer) => All[_tables + 3 + Layers + layer];

    /// <summary>True for the gradient of a table.</summary>
    public bool IsTable(int index) => index < _tables;

    /// <summary>Makes all zero.</summary>
    public void Clear()
    {
        for (var i = 0; i < All.Count; i++)
        {
            All[i].Clear(IsTable(i));
        }
    }
}
