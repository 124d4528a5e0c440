using Rapporteur.Readings;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>search</c> and <c>export</c> for events and votes, on a real ledger.</summary>
public sealed class RecordCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RecordCommandsTests()
    {
        _folder.Write("readings.jsonl", ReadingJson.ToLine(RecordSample.Reading()) + "\n");
        Assert.Equal(0, Run("import", "readings.jsonl", "--ledger", "l.ledger").Exit);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Search_EventsAndVotes_AreFoundByTheirOptions()
    {
        Assert.Contains("RETREAT/release", Run("search", "--actor", "NOR", "--recipient", "Denmark", "--event", "retreat", "--mode", "release", "--status", "occurred", "--from", "2024-03-25", "--to", "2024-03-25", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
        Assert.Contains("\"cameo\":\"0841\"", Run("search", "trawlers", "--event", "any", "--format", "jsonl", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
        Assert.Contains("UNSC", Run("search", "--vote", "UNSC", "--resolution", "S/RES/77", "--actor", "Malta", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
        var nothing = Run("search", "--actor", "FRA", "--ledger", "l.ledger");
        Assert.Equal((0, "", "rapporteur: nothing found\n"), (nothing.Exit, nothing.Output, nothing.Error));
    }

    [Theory]
    [InlineData("--event wants any or a type of PLOVER", "--event", "VISIT")]
    [InlineData("--mode wants a mode of PLOVER", "--mode", "talk")]
    [InlineData("look for votes", "--vote", "UNSC", "--event", "CONSULT")]
    [InlineData("--source looks for statements", "--actor", "USA", "--source", "Kirby")]
    public void Search_OptionsThatDoNotGoTogether_AreRefused(string says, params string[] options)
    {
        var run = Run(["search", .. options, "--ledger", "l.ledger"]);

        Assert.Equal(2, run.Exit);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_EveryFormatOfEvents_HasARow()
    {
        Assert.Contains("\tRETREAT\trelease\t6.5\t2\t", Run("export", "--format", "polecat", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
        Assert.Equal(61, Run("export", "--format", "gdelt", "--ledger", "l.ledger").Lines[0].Split('\t').Length);
        Assert.Contains(",RETREAT,release,", Run("export", "--format", "events.csv", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
        Assert.Contains(",UNSC,77,", Run("export", "--format", "votes.csv", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
        Assert.Empty(Run("export", "--format", "gdelt", "--asserted", "--ledger", "l.ledger").Output);
        Assert.Contains("--asserted chooses among events", Run("export", "--asserted", "--ledger", "l.ledger").Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_folder.Full("readings.jsonl")), Run("export", "--ledger", "l.ledger").Output);
    }

    [Fact]
    public void Info_Ledger_CountsEventsAndVotes()
    {
        Assert.Contains("  events      1\n  votes       1\n", Run("info", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
        Assert.Contains("\"events\": 1,\n    \"votes\": 1,", Run("info", "--format", "json", "--ledger", "l.ledger").Output, StringComparison.Ordinal);
    }

    private RunResult Run(params string[] arguments) => RapporteurProcess.Run(_folder, arguments);
}
