using Rapporteur.Language.Syntax;

namespace Rapporteur.Training.Syntax;

/// <summary>Weights before anything is learned.</summary>
internal static class StartWeights
{
    /// <summary>Fills matrices with small numbers by chance, as large as keeps values of a like size from layer to layer; biases are zero, but for forget gates, which start half open.</summary>
    public static void Fill(SyntaxWeights weights, Random random)
    {
        foreach (var parameter in weights.All)
        {
            if (parameter.Rows == 1 && parameter != weights.Root)
            {
                continue;
            }

            var size = parameter.IsTable || parameter == weights.Root ? 0.3f
                : parameter == weights.Arcs ? 0.02f
                : MathF.Sqrt(3f / parameter.Rows);
            for (var i = 0; i < parameter.Values.Length; i++)
            {
                parameter.Values[i] = ((random.NextSingle() * 2) - 1) * size;
            }
        }

        foreach (var bias in weights.RecurrentBias)
        {
            bias.Values.AsSpan(weights.Shape.Hidden, weights.Shape.Hidden).Fill(0.5f);
        }
    }
}
