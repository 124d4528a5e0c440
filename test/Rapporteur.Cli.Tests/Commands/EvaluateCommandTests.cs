using System.Text.Json;
using Rapporteur.Cli.Evaluation;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>evaluate LAYER</c> and <c>evaluate all</c> on gold of our own.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Layers => [.. LayerEvaluation.All.Select(l => l.Layer)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Layers))]
    public void Evaluate_LayerWithoutGold_Exits4(string layer)
    {
        var run = RapporteurProcess.Run(_folder, "evaluate", layer, "nowhere");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0401: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Help_Layer_BeginsWithExamplesAndNamesTheFigures(string layer)
    {
        var run = RapporteurProcess.Run(_folder, "evaluate", layer, "--help");
        Assert.Equal(0, run.Exit);
        Assert.Equal("Examples:", run.Lines[0]);
        Assert.StartsWith($"  rapporteur evaluate {layer} ", run.Lines[1], StringComparison.Ordinal);
        Assert.All(LayerEvaluation.All.Single(l => l.Layer == layer).Keys, key => Assert.Contains(key, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void All_GatesOfThisGold_ArePassedOrNamed()
    {
        WriteGold();
        var first = RapporteurProcess.Run(_folder, "evaluate", "attributions", "data/gold", "--model", "fast", "--format", "json");
        var hash = JsonDocument.Parse(first.Output).RootElement.GetProperty("gold").GetString();
        _folder.Write("gate.json", $$"""
            { "gates": [
              { "layer": "attributions", "data": "gold", "gold": "{{hash}}", "floors": { "ledger": 0 }, "calibration_error": 1 },
              { "layer": "attributions", "data": "gold", "gold": "{{hash}}", "floors": { "ledgr": 0 }, "calibration_error": 1 } ] }
            """);
        var run = RapporteurProcess.Run(_folder, "evaluate", "all", "data", "--gate", "gate.json");
        Assert.Equal(1, run.Exit);
        Assert.Equal("passed  attributions of gold", run.Lines[0]);
        Assert.Matches("^        ledger +[0-9.]+  \\(floor 0\\)$", run.Lines[1]);
        Assert.Matches("^        model fast-[0-9a-f]{12}$", run.Lines[2]);
        Assert.Equal("missed  attributions of gold", run.Lines[3]);
        Assert.Contains("RAP0904: attributions of gold: There is no figure 'ledgr'", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("rapporteur: 2 gates, 1 missed, 0 could not be measured\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attributions", "RAP0401")]
    [InlineData("spelling", "RAP0905: spelling of nowhere: There is no layer 'spelling' to measure")]
    public void All_GateThatCannotBeMeasured_Exits4(string layer, string message)
    {
        _folder.Write("gate.json", $$"""
            { "gates": [ { "layer": "{{layer}}", "data": "nowhere", "gold": "ab", "floors": {}, "calibration_error": 1 } ] }
            """);
        var run = RapporteurProcess.Run(_folder, "evaluate", "all", ".", "--gate", "gate.json");
        Assert.Equal(4, run.Exit);
        Assert.Equal($"failed  {layer} of nowhere", Assert.Single(run.Lines));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_NoGate_IsAFaultOfUsage()
    {
        var run = RapporteurProcess.Run(_folder, "evaluate", "all", ".");
        Assert.Equal(2, run.Exit);
        Assert.Contains("--gate", run.Error, StringComparison.Ordinal);
    }

    private void WriteGold()
    {
        _folder.Write("data/gold/a.txt", "Mayor Ida Brandt said that the pier would close.\n");
        _folder.Write("data/gold/a.ann", "T1\tSource 0 16\tMayor Ida Brandt\nT2\tCue 17 21\tsaid\nT3\tContent 27 47\tthe pier would close\nT4\tAttribution 17 21\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n");
    }
}
