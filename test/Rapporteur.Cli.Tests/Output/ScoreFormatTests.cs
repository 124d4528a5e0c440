using System.Text.Json;
using Rapporteur.Cli.Evaluation;
using Rapporteur.Cli.Output;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Cli.Tests.Output;

public class ScoreFormatTests
{
    private static readonly AttributionScores _scores = new(
        3, 1, 0, 0.0312, "0123456789abcdef", [new Figure("ledger", 62.25, 100, 76.7334), new Figure("exact micro", 0, 43.75, 9.96)]);

    [Fact]
    public void Text_Scores_StandInColumnsOfOneDecimal() => Assert.Equal(
        """
        3 articles, 1 without a reading, 0 whose text was changed (both count as nothing found)
                                    P      R     F1
        ledger                   62.2  100.0   76.7
        exact micro               0.0   43.8   10.0
        calibration error 0.031
        gold 0123456789ab
        model fast-1a2b

        """.ReplaceLineEndings("\n"),
        ScoreFormat.Text(_scores, "fast-1a2b"));

    [Fact]
    public void Json_Scores_HaveFullPrecision()
    {
        using var json = JsonDocument.Parse(ScoreFormat.Json(_scores, "fast-1a2b"));
        Assert.Equal(3, json.RootElement.GetProperty("articles").GetInt32());
        Assert.Equal(76.7334, json.RootElement.GetProperty("figures").GetProperty("ledger").GetProperty("f1").GetDouble());
        Assert.Equal("fast-1a2b", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(0.0312, json.RootElement.GetProperty("calibration_error").GetDouble());
    }

    private static readonly LayerScores _layer = new(
        "0123456789abcdef", [new LayerFigure("upos", "universal parts of speech", 96.28125), new LayerFigure("lemma", "lemmas", 100)]);

    [Fact]
    public void Text_Layer_HasALineForEachFigure() => Assert.Equal(
        """
        upos                96.3  universal parts of speech
        lemma              100.0  lemmas
        gold 0123456789ab
        model syntax-fast-1a2b

        """.ReplaceLineEndings("\n"),
        ScoreFormat.Text(_layer, "syntax-fast-1a2b"));

    [Fact]
    public void Json_Layer_IsOneFlatObjectOfTheFigureKeys()
    {
        using var json = JsonDocument.Parse(ScoreFormat.Json(_layer, "syntax-fast-1a2b"));
        Assert.Equal(["upos", "lemma", "gold", "model"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(96.28125, json.RootElement.GetProperty("upos").GetDouble());
        Assert.Equal("0123456789abcdef", json.RootElement.GetProperty("gold").GetString());
    }

    // What Python's format(value, ".1f") gives.
    [Theory]
    [InlineData(0.25, "0.2")]
    [InlineData(0.75, "0.8")]
    [InlineData(6.25, "6.2")]
    [InlineData(0.35, "0.3")]
    [InlineData(0.45, "0.5")]
    [InlineData(99.95, "100.0")]
    [InlineData(66.66666666666667, "66.7")]
    [InlineData(100, "100.0")]
    public void OneDecimal_Value_RoundsAsPythonDoes(double value, string text) => Assert.Equal(text, ScoreFormat.OneDecimal(value));

    [Theory]
    [InlineData("ledger=76.7", null)]
    [InlineData("ledger=76.8", "ledger is 76.73, below its floor of 76.8.")]
    [InlineData("exact micro=10", "exact micro is 9.96, below its floor of 10.")]
    [InlineData("ledgr=1", "There is no figure 'ledgr' to hold against a floor; there are ledger, exact micro.")]
    public void Missed_Floor_SaysWhich(string text, string? message)
    {
        Assert.True(Floor.TryParse(text, out var floor));
        Assert.Equal(message, floor.Missed(Measured.Of(_scores, "fast-1a2b"))?.Message);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("=62")]
    [InlineData("ledger=abc")]
    [InlineData("ledger=101")]
    [InlineData("ledger=NaN")]
    public void TryParse_NoFloor_IsRefused(string text) => Assert.False(Floor.TryParse(text, out _));
}
