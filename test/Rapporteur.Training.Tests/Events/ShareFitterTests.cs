using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class ShareFitterTests
{
    [Fact]
    public void Multinomial_OneIsRightTheOtherGuesses_TheFirstCountsForMore()
    {
        var random = new Random(3);
        var items = Enumerable.Range(0, 400).Select(i =>
        {
            var (right, guess) = (i % 16, random.Next(16));
            return (Sure(i % 5 == 0 ? random.Next(16) : right), Sure(guess), 1u << right);
        }).ToArray();
        var share = ShareFitter.Multinomial(items, TestContext.Current.CancellationToken);
        Assert.True(share.Encoded > 0.3 && share.Encoded > 3 * Math.Abs(share.Linear), share.ToString());
    }

    [Fact]
    public void Multinomial_EitherOfTwoIsRight_BothMayBeChosen()
    {
        var items = Enumerable.Range(0, 64).Select(i => (Sure(i % 2), Sure(5), 3u)).ToArray();
        Assert.True(ShareFitter.Multinomial(items, TestContext.Current.CancellationToken).Encoded > 0);
    }

    [Fact]
    public void Logarithms_OfChancesThatAddUpToLess_AreOfThoseThatAddUpToOne()
    {
        var logarithms = ShareFitter.Logarithms([0.1, 0.3]);
        Assert.Equal(1, logarithms.Sum(Math.Exp), 6);
    }

    private static double[] Sure(int type) => ShareFitter.Logarithms([.. Enumerable.Range(0, 16).Select(k => k == type ? 0.7 : 0.02)]);
}
