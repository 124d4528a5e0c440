using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class WeightRowsTests
{
    private const int Rows = 9;

    private static readonly (int Feature, float Value)[] _features = [(0, 0.5f), (3, -2), (8, 1.25f)];

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(6, 8)]
    [InlineData(16, 16)]
    public void WidthOf_Classes_IsTheNextFour(int classes, int width) => Assert.Equal(width, WeightRows.WidthOf(classes));

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void Score_Features_AddsTheirRows(int width)
    {
        var weights = Weights(width);
        var scores = Scores(width);
        WeightRows.Score(_features, weights, scores);
        Assert.Equal(Scores(width).Select((score, k) => score + _features.Sum(f => f.Value * weights[(f.Feature * width) + k])), scores, (one, other) => Math.Abs(one - other) < 1e-5);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(16)]
    public void Score_Vector_IsThatOfFeaturesInTheirOrder(int width)
    {
        var vector = Vector();
        var (scores, expected) = (Scores(width), Scores(width));
        WeightRows.Score(vector, 0.25f, Weights(width), scores);
        WeightRows.Score([.. vector.Select(static (value, k) => (k, value * 0.25f))], Weights(width), expected);
        Assert.Equal(expected, scores);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void Add_Features_MovesTheirRowsAlone(int width)
    {
        var (gradient, errors) = (Weights(width), Scores(width));
        WeightRows.Add(_features, errors, gradient);
        var expected = Weights(width);
        foreach (var (feature, value) in _features)
        {
            for (var k = 0; k < width; k++)
            {
                expected[(feature * width) + k] += errors[k] * value;
            }
        }

        Assert.Equal(expected, gradient);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void Add_Vector_IsThatOfFeaturesInTheirOrder(int width)
    {
        var vector = Vector();
        var (gradient, expected) = (Weights(width), Weights(width));
        WeightRows.Add(vector, 0.25f, Scores(width), gradient);
        WeightRows.Add([.. vector.Select(static (value, k) => (k, value * 0.25f))], Scores(width), expected);
        Assert.Equal(expected, gradient);
    }

    private static float[] Weights(int width) => [.. Enumerable.Range(0, Rows * width).Select(static i => ((i * 7) % 11) - 5f)];

    private static float[] Scores(int width) => [.. Enumerable.Range(0, width).Select(static k => (k - 3) * 0.5f)];

    private static float[] Vector() => [.. Enumerable.Range(0, Rows).Select(static k => (k * k) - 7.5f)];
}
