using System.Text.Json;

namespace Rapporteur.Cli.Tests.Commands;

public sealed class ActorsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Actors_State_ShowsNamesHoldersAndBodies()
    {
        var run = Run("actors", "moscow", "--at", "2024-03-25");
        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Error);
        Assert.StartsWith("RUS  Russia (state", run.Output, StringComparison.Ordinal);
        Assert.Contains("asked for as    capital", run.Output, StringComparison.Ordinal);
        Assert.Contains("Vladimir Putin, since 2012", run.Output, StringComparison.Ordinal);
        Assert.Contains("UNSC", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Lines, static line => line.Length > 100);
    }

    [Fact]
    public void Actors_BodyAtADay_ShowsItsMembersThen()
    {
        var run = Run("actors", "Security", "Council", "--at", "2024-03-25", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var council = json.RootElement.GetProperty("actors").EnumerateArray().Single(static a => a.GetProperty("id").GetString() == "UNSC");
        var members = council.GetProperty("members").EnumerateArray().Select(static m => m.GetString()).ToList();
        Assert.Equal(15, members.Count);
        Assert.Contains("MOZ", members);
        Assert.DoesNotContain("BRA", members);
        Assert.StartsWith("actors-", json.RootElement.GetProperty("register").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_Person_ShowsAllOffices()
    {
        var run = Run("actors", "person:joe-biden", "--at", "2003-01-01");
        Assert.Contains("President", run.Output, StringComparison.Ordinal);
        Assert.Contains("Vice President", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_UnknownName_ListsTheNearestAndExits4()
    {
        var run = Run("actors", "Zimbawbe");
        Assert.Equal(4, run.Exit);
        Assert.Empty(run.Output);
        Assert.StartsWith("rapporteur: RAP0205: The register has no 'Zimbawbe'. Names like it: Zimbabwe", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_WithoutAName_SaysWhatItWantsAndExits2() => Assert.Equal(2, Run("actors").Exit);

    private RunResult Run(params string[] args) => RapporteurProcess.Run(_folder, args);
}
