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
        const float Decay = 2e-4f;
        var weights = new float[1 << bits];
        var squares = new float[1 << bits];
        var sums = new double[1 << bits];
        var mask = (uint)weights.Length - 1;
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var random = new Random(seed);
        long step = 1;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (features, right) = _examples[e];
                var score = 0f;
                foreach (var feature in features)
                {
                    score += weights[feature & mask];
                }

                var gradient = (1 / (1 + MathF.Exp(-score))) - (right ? 1 : 0);
                foreach (var feature in features)
                {
                    var at = feature & mask;
                    var g = gradient + (Decay * weights[at]);
                    squares[at] += g * g;
                    var delta = 0.05f * g / (MathF.Sqrt(squares[at]) + 1);
                    weights[at] -= delta;
                    sums[at] += delta * (double)step;
                }

                step++;
            }
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] += (float)(sums[i] / step);
        }

        return new HashedWeights(weights);
    }
}
