using System.Diagnostics;
using Rapporteur.Language.Quotations;

namespace Rapporteur.Tests.Language.Quotations;

/// <summary>Runs by itself, since it takes the time.</summary>
[Collection(nameof(QuotationMachineSpeedTests))]
[CollectionDefinition(nameof(QuotationMachineSpeedTests), DisableParallelization = true)]
public sealed class QuotationMachineSpeedTests
{
    private const string MarkCharacters = "\"“”'‘’";

    [Theory]
    [InlineData("\"a\" ")]
    [InlineData("“a “b ” c ‘d’ ")]
    [InlineData("“a ")]
    [InlineData("a. b,\" ")]
    [InlineData("'a '' ")]
    [InlineData("“a\n\n")]
    [InlineData("‘‘")]
    public void Find_HundredThousandMarks_StaysFast(string piece)
    {
        var marks = piece.Count(MarkCharacters.Contains);
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / marks));
        var paragraphs = QuotedText.Cut(text);

        // The best of several runs: others may hold the machine, and only what grows too fast must fail.
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            QuotationMachine.Find(text, paragraphs);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        Assert.True(best < TimeSpan.FromSeconds(1), $"took {best.TotalMilliseconds} ms");
    }
}
