using Rapporteur.Language.Syntax;
using Rapporteur.Training.Syntax;

namespace Rapporteur.Training.Tests.Syntax;

public sealed class SyntaxLearnerTests
{
    // The gradient of the loss is what the loss changes by when a weight changes a little.
    [Fact]
    public void Learn_Gradients_AreThoseOfTheLoss()
    {
        var weights = new SyntaxWeights(new SyntaxShape(4, 8, 2, 6, 4, 3, 3, 3, 4));
        StartWeights.Fill(weights, new Random(3));
        var none = new SyntaxDropout(0, 0, 0, 0, 1);
        float[] vectors = [.. Enumerable.Range(0, 12).Select(i => MathF.Sin(i))];
        SyntaxSentence[] sentences =
        [
            new(Rows(3), [0, 1, 2], [1, 1, 1], [0, 1, 2, 1, 2, 0, 2, 2, 1], [2, 0, 2], [1, 0, 3]),
            new(Rows(2), [2, 0], [1, 1], [1, 1, 1, 0, 0, 2], [0, 1], [2, 1]),
        ];
        var learner = new SyntaxLearner(weights, vectors, none);
        learner.Learn(sentences, 1, 1);
        var probe = new SyntaxLearner(weights, vectors, none);
        for (var p = 0; p < weights.All.Count; p++)
        {
            var parameter = weights.All[p];
            var row = p < weights.Tables.Count ? sentences[0].Rows[p] : 0;
            for (var k = 0; k < parameter.Columns; k += Math.Max(1, parameter.Columns / 3))
            {
                var at = (row * parameter.Columns) + k;
                var kept = parameter.Values[at];
                const float Step = 1e-3f;
                parameter.Values[at] = kept + Step;
                var up = probe.Learn(sentences, 1, 1);
                parameter.Values[at] = kept - Step;
                var down = probe.Learn(sentences, 1, 1);
                parameter.Values[at] = kept;
                var measured = (up - down) / (2 * Step);
                Assert.True(
                    Math.Abs(measured - learner.Gradients[parameter].Values[at]) < 0.03 + (0.03 * Math.Abs(measured)),
                    $"{parameter.Name}[{at}]: {learner.Gradients[parameter].Values[at]} where the loss changes by {measured}");
            }
        }
    }

    private static int[] Rows(int words) => [.. Enumerable.Range(0, words * WordParts.Count).Select(i => 1 + (i % 5))];
}
