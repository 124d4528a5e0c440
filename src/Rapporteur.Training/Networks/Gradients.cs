using Rapporteur.Language.Networks;

namespace Rapporteur.Training.Networks;

/// <summary>Gradients of all weights of a network.</summary>
/// <param name="parameters">The weights.</param>
internal sealed class Gradients(IEnumerable<Parameter> parameters)
{
    private readonly Dictionary<Parameter, Gradient> _of = parameters.ToDictionary(p => p, p => new Gradient(p));

    /// <summary>That of <paramref name="parameter"/>.</summary>
    public Gradient this[Parameter parameter] => _of[parameter];

    /// <summary>Makes all zero.</summary>
    public void Clear()
    {
        foreach (var gradient in _of.Values)
        {
            gradient.Clear();
        }
    }
}
