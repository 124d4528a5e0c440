using Rapporteur.Statements;

namespace Rapporteur.Training.Statements;

/// <summary>Fits the confidence of attributions: a logistic regression over hashed features, from attributions that were found in texts the chains had not seen.</summary>
internal sealed class ConfidenceTrainer
{
    private readonly List<(uint[] Features, bool Right)> _examples = [];

    /// <summary>Adds one attribution.</summary>
    public void Add(ReadOnlySpan<uint> features, bool right) => _examples.Add((features.ToArray(), right));

    /// <summary>Fits the weights.</summary>
    public HashedWeights Fit(int seed, int bits = 14, int epochs = 20)
    {
        var weights = new AveragedWeights(bits, rate: 0.05f, damping: 1, decay: 2e-4f);
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (features, right) = _examples[e];
                weights.Move(features, (1 / (1 + MathF.Exp(-weights.Score(features)))) - (right ? 1 : 0));
                weights.Next();
            }
        }

        return weights.Mean();
    }
}
