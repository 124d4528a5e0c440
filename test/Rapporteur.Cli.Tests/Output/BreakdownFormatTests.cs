using System.Text.Json;
using Rapporteur.Cli.Output;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Evaluation.Breakdowns;

namespace Rapporteur.Cli.Tests.Output;

public class BreakdownFormatTests
{
    private static readonly AttributionScores _plain = new(3, 1, 0, 0.0312, "0123456789abcdef", [new Figure("ledger", 62.25, 100, 76.7334)]);

    private static readonly AttributionScores _scores = _plain with
    {
        Breakdowns =
        [
            new Breakdown("kind",
            [
                new ClassScores("direct", new ClassCounts(4, 3, 5, 2), new ClassCounts(4, 2, 4, 2), 0.25),
                new ClassScores("mixed", default, default, 0),
                new ClassScores("indirect", new ClassCounts(8, 0, 0, 0), new ClassCounts(9, 0, 0, 0), 0),
            ]),
        ],
        Confidences = [new ConfidenceClass(0, 0.1, 0, null, null), new ConfidenceClass(0.1, 0.2, 12, 0.1544, 0.25)],
    };

    [Fact]
    public void Text_Breakdowns_StandBelowInTablesWithoutEmptyClasses() => Assert.Equal(
        """
        ledger                   62.2  100.0   76.7
        calibration error 0.031
        gold 0123456789ab
        model fast-1a2b

        by kind                  gold  found      P      R     F1  content  calibration
        direct                      4      5   40.0   75.0   52.2     50.0        0.250
        indirect                    8      0    0.0    0.0    0.0      0.0            -

        by confidence           found     mean    right
        0.0-0.1                     0        -        -
        0.1-0.2                    12    0.154    0.250

        """.ReplaceLineEndings("\n"),
        string.Concat(ScoreFormat.Text(_scores, "fast-1a2b").Split('\n', 3)[2..]));

    [Fact]
    public void Text_NoBreakdowns_EndsWithTheModel() => Assert.EndsWith("model fast-1a2b\n", ScoreFormat.Text(_plain, "fast-1a2b"), StringComparison.Ordinal);

    [Fact]
    public void Json_Breakdowns_HaveAllClassesInFullPrecision()
    {
        using var json = JsonDocument.Parse(ScoreFormat.Json(_scores, "fast-1a2b"));
        var by = json.RootElement.GetProperty("by");
        Assert.Equal(["direct", "mixed", "indirect"], by.GetProperty("kind").EnumerateArray().Select(c => c.GetProperty("class").GetString()));
        var direct = by.GetProperty("kind")[0];
        Assert.Equal([4, 3, 5, 2], Numbers(direct.GetProperty("ledger"), "gold", "gold_right", "found", "found_right"));
        Assert.Equal([40, 75, 100 * 2 * 0.4 * 0.75 / (0.4 + 0.75)], Numbers(direct.GetProperty("ledger"), "p", "r", "f1"));
        Assert.Equal([50, 50, 50], Numbers(direct.GetProperty("exact content"), "p", "r", "f1"));
        Assert.Equal([0.25], Numbers(direct, "calibration_error"));
        Assert.Equal([0.1, 0.2, 12, 0.1544, 0.25], Numbers(by.GetProperty("confidence")[1], "from", "to", "found", "mean", "right"));
        Assert.Equal(JsonValueKind.Null, by.GetProperty("confidence")[0].GetProperty("mean").ValueKind);
    }

    [Fact]
    public void Json_NoBreakdowns_HasTheFieldsOfBefore()
    {
        using var json = JsonDocument.Parse(ScoreFormat.Json(_plain, "fast-1a2b"));
        Assert.Equal(
            ["articles", "missing", "moved", "figures", "calibration_error", "gold", "model"], json.RootElement.EnumerateObject().Select(p => p.Name));
    }

    private static double[] Numbers(JsonElement json, params string[] names) => [.. names.Select(n => json.GetProperty(n).GetDouble())];
}
