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

    /// <summary>
    /// The threshold below which attributions lower the F1 of all of them: with those above it right as often as
    /// <paramref name="weights"/> say, and <paramref name="gold"/> to be found.
    /// </summary>
    public float BestThreshold(HashedWeights weights, int gold)
    {
        var ranked = _examples
            .Select(e => (Confidence: StatementExtractor.Confidence(weights.Score(e.Features)), e.Right))
            .OrderByDescending(e => e.Confidence)
            .ToList();
        double best = 0, threshold = 0;
        int hits = 0, found = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            found++;
            hits += ranked[i].Right ? 1 : 0;
            var f1 = 2.0 * hits / (found + gold);
            if (f1 > best && (i + 1 == ranked.Count || ranked[i + 1].Confidence < ranked[i].Confidence))
            {
                best = f1;
                threshold = ranked[i].Confidence;
            }
        }

        return (float)threshold;
    }
}
