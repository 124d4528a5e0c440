using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class ClassScoresTests
{
    [Fact]
    public void Figures_OfAFewClasses_AreTheirMeans()
    {
        var scores = new ClassScores(["A", "B", "unused"]);
        scores.Add(0, 0);
        scores.Add(0, 1);
        scores.Add(1, 1);
        scores.Add(1, 1);
        Assert.Equal(75, scores.Accuracy, 6);
        Assert.Equal(50 * ((2 / 3.0) + (4 / 5.0)), scores.MacroF1, 6);
        Assert.Contains("A             1    1    0", scores.Table(), StringComparison.Ordinal);
    }
}
