using Rapporteur.Cli.Evaluation;

namespace Rapporteur.Cli.Tests.Evaluation;

public sealed class GateFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_OneGate_IsOfAttributions()
    {
        var gate = Assert.Single(Load("""{ "gold": "ab", "floors": { "ledger": 62 }, "calibration_error": 0.04 }""").Gates);
        Assert.Equal(("attributions", null, "ab", 0.04), (gate.Layer, gate.Data, gate.Gold, gate.CalibrationError));
        Assert.Equal([new Floor("ledger", 62)], gate.Floors);
    }

    [Fact]
    public void Load_SeveralGates_StandInTheOrderOfTheFile()
    {
        _folder.Write("models/fast/gate.json", """{ "gold": "cd", "floors": { "whole": 50 }, "calibration_error": 0.1 }""");
        var file = Load("""
            { "gates": [
              { "layer": "trees", "data": "ewt/dev.conllu", "gold": "ab", "floors": { "las": 88.5 } },
              { "layer": "attributions", "data": "polnear/dev", "gate": "fast/gate.json" } ] }
            """);
        Assert.Equal(["trees of ewt/dev.conllu", "attributions of polnear/dev"], file.Gates.Select(g => g.Name));
        Assert.Equal([new Floor("las", 88.5)], file.Gates[0].Floors);
        Assert.Null(file.Gates[0].CalibrationError);
        Assert.Equal(("cd", 0.1), (file.Gates[1].Gold, file.Gates[1].CalibrationError));
    }

    [Theory]
    [InlineData("""{ "gates": {} }""")]
    [InlineData("""{ "gates": [ {} ] }""")]
    [InlineData("""{ "gates": [ { "layer": "trees", "data": "x", "gold": "ab" } ] }""")]
    [InlineData("""{ "gates": [ { "layer": "trees", "data": "x", "gold": "ab", "floors": { "las": "high" } } ] }""")]
    [InlineData("""{ "gates": [ { "layer": "attributions", "data": "x", "gold": "ab", "floors": {} } ] }""")]
    [InlineData("""{ "gates": [ { "layer": "attributions", "data": "x", "gate": "nowhere.json" } ] }""")]
    [InlineData("""{ "gold": "ab", "floors": {} }""")]
    public void Load_NoGates_IsRefused(string json) =>
        Assert.Equal(ErrorCodes.GateUnreadable, Assert.Throws<RapporteurException>(() => Load(json)).Code);

    [Fact]
    public void Missed_SeveralGolds_TheirOwnIsAsked()
    {
        var file = Load("""
            { "gates": [
              { "layer": "trees", "data": "a", "gold": "aa00000000000000", "floors": { "las": 90 } },
              { "layer": "trees", "data": "b", "gold": "bb00000000000000", "floors": { "las": 80 } } ] }
            """);
        Assert.Empty(file.Missed("trees", new Measured("bb00000000000000", [("las", 85)], "m-1")));
        Assert.Equal(
            ["las is 85.00, below its floor of 90."],
            file.Missed("trees", new Measured("aa00000000000000", [("las", 85)], "m-1")).Select(f => f.Message));
        var other = file.Missed("trees", new Measured("cc00000000000000", [("las", 95)], "m-1")).ToList();
        Assert.StartsWith("The gate was set on other gold", Assert.Single(other).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missed_LayerWithoutGate_IsAFault() => Assert.EndsWith(
        "has no floors for tags.",
        Assert.Single(Load("""{ "gates": [] }""").Missed("tags", new Measured("aa00000000000000", [], "m-1"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Load_ShippedGates_AreOfLayersThatCanBeMeasured()
    {
        var layers = LayerEvaluation.All.ToDictionary(l => l.Layer, l => l.Keys);
        foreach (var gate in GateFile.Load(Repository.File("models/gate.json")).Gates)
        {
            Assert.NotEmpty(gate.Floors);
            Assert.Matches("^[0-9a-f]{64}$", gate.Gold);
            if (gate.Layer != "attributions")
            {
                Assert.Subset(layers[gate.Layer].ToHashSet(), gate.Floors.Select(f => f.Figure).ToHashSet());
            }
        }
    }

    private GateFile Load(string json) => GateFile.Load(_folder.Write("models/gate.json", json));
}
