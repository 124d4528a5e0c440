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

    private static double Of(params (double Confidence, bool Right)[] records)
    {
        var error = new CalibrationError();
        foreach (var (confidence, right) in records)
        {
            error.Add(confidence, right);
        }

        return error.Value;
    }
}
