using Rapporteur.Events.Typing;
using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class TypeLearnerTests
{
    [Fact]
    public void Learn_FeaturesThatTell_TellsByThem()
    {
        var samples = Enumerable.Range(0, 40).Select(static i => Sample((uint)(1000 + (i % 4)), 1u << (i % 4))).ToArray();
        var learner = TypeLearner.Learn(samples, new TypeLearning { Restraint = 0.01 }, CancellationToken.None);
        Assert.All(samples, sample => Assert.True(learner.Chances(sample)[(int)uint.Log2(sample.Types)] > 0.8));
    }

    [Fact]
    public void Learn_WhereOneOfTwoTypesIsMeant_CountsThemTogether()
    {
        var samples = Enumerable.Range(0, 40).Select(static i => i % 2 == 0 ? Sample(1000, 0b11) : Sample(1001, 0b100)).ToArray();
        var chances = TypeLearner.Learn(samples, new TypeLearning { Restraint = 0.01 }, CancellationToken.None).Chances(samples[0]);
        Assert.True(chances[0] + chances[1] > 0.8);
        Assert.Equal(chances[0], chances[1], 3);
    }

    [Fact]
    public void Learn_OnAnyNumberOfThreads_IsTheSame()
    {
        var samples = Enumerable.Range(0, 3000).Select(static i => Sample((uint)(i % 701), 1u << (i % 5))).ToArray();
        float[] On(int threads) => TypeLearner.Learn(samples, new TypeLearning { Classes = 5, Threads = threads }, CancellationToken.None).Weights;
        Assert.Equal(On(1), On(3));
    }

    [Fact]
    public void Learn_OfFewClasses_HasRowsOfTheNextFour() =>
        Assert.Equal(4, TypeLearner.Learn([Sample(1, 1), Sample(2, 2)], new TypeLearning { Classes = 2, Fewest = 1 }, CancellationToken.None).Width);

    private static EventSample Sample(uint feature, uint types) =>
        new([feature, 5], [.. Enumerable.Repeat(2, EventFeatureList.Groups)], [], types, -1, 1);
}
