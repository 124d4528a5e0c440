using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Tests.Evaluation;

public sealed class CalibrationErrorTests
{
    [Fact]
    public void Value_NoRecords_IsNothing() => Assert.Equal(0, new CalibrationError().Value);

    [Fact]
    public void Value_AsPromised_IsNothing() => Assert.Equal(0, Of([.. Enumerable.Range(0, 10).Select(i => (0.8, i < 8))]), 1e-12);

    [Fact]
    public void Value_AlwaysSureAndHalfRight_IsHalf() => Assert.Equal(0.5, Of((1, true), (1, false)), 1e-12);

    // Classes of ten: 0.15 and 0.12 in one (promised 0.27, right 1), 0.95 in another (promised 0.95, right 1).
    [Fact]
    public void Value_SeveralClasses_IsWeightedBySize() => Assert.Equal((0.73 + 0.05) / 3, Of((0.15, true), (0.12, false), (0.95, true)), 1e-12);

    [Fact]
    public void Value_EndsOfTheScale_AreCounted() => Assert.Equal(0.5, Of((0, true), (1, true)), 1e-12);

    [Fact]
    public void Classes_Records_AreCountedInTenths()
    {
        var classes = With((0.15, true), (0.12, false), (0.95, true), (1, false), (0, false)).Classes();
        Assert.Equal([1, 2, 0, 0, 0, 0, 0, 0, 0, 2], classes.Select(c => c.Count));
        Assert.Equal((0.1, 0.2, 0.5), (classes[1].From, classes[1].To, classes[1].Right));
        Assert.Equal(0.135, classes[1].Mean!.Value, 1e-12);
        Assert.Equal((null, null), (classes[2].Mean, classes[2].Right));
        Assert.Equal((0.9, 1, 0.5), (classes[9].From, classes[9].To, classes[9].Right));
    }

    [Fact]
    public void Classes_Means_GiveTheError()
    {
        var error = With((0.15, true), (0.12, false), (0.95, true), (1, false), (0.55, true), (0.51, true), (0.3, false));
        Assert.Equal(error.Value, error.Classes().Sum(c => c.Count * Math.Abs((c.Mean - c.Right) ?? 0)) / 7, 1e-12);
    }

    private static double Of(params (double Confidence, bool Right)[] records) => With(records).Value;

    private static CalibrationError With(params (double Confidence, bool Right)[] records)
    {
        var error = new CalibrationError();
        foreach (var (confidence, right) in records)
        {
            error.Add(confidence, right);
        }

        return error;
    }
}
