using System.Text.Json;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>evaluate attributions --by</c> on gold of our own.</summary>
public sealed class EvaluateBreakdownTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EvaluateBreakdownTests()
    {
        Write("gold/a", "Mayor Ida Brandt said that the pier would close.\n", "Mayor Ida Brandt", "said", "that the pier would close");
        Write("gold/b", "“The ferry runs again,” Harbour chief Olaf Lind grumbled.\n", "Harbour chief Olaf Lind", "grumbled", "“The ferry runs again,”");
        Write("train/c", "Nurse Eva Holm said that it rained.\n", "Nurse Eva Holm", "said", "that it rained");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void By_AllClasses_AddUpToTheFigures()
    {
        var run = Evaluate("--by", "kind,length", "--by", "cue,confidence", "--seen", "train", "--format", "json");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var ledger = json.RootElement.GetProperty("figures").GetProperty("ledger");
        var by = json.RootElement.GetProperty("by");
        Assert.Equal(["kind", "cue", "length", "confidence"], by.EnumerateObject().Select(p => p.Name));
        foreach (var breakdown in by.EnumerateObject().Where(p => p.Name != "confidence"))
        {
            double Sum(string field) => breakdown.Value.EnumerateArray().Sum(c => c.GetProperty("ledger").GetProperty(field).GetInt32());
            Assert.Equal(2, Sum("gold"));
            Assert.Equal(ledger.GetProperty("r").GetDouble(), 100 * Sum("gold_right") / Sum("gold"), 1e-9);
            Assert.Equal(ledger.GetProperty("p").GetDouble(), 100 * Sum("found_right") / Sum("found"), 1e-9);
            Assert.Equal(Sum("found"), by.GetProperty("confidence").EnumerateArray().Sum(c => c.GetProperty("found").GetInt32()));
        }

        Assert.Equal([1, 0, 1, 0], by.GetProperty("cue").EnumerateArray().Select(c => c.GetProperty("ledger").GetProperty("gold").GetInt32()));
        Assert.Equal([1, 0, 1], by.GetProperty("kind").EnumerateArray().Select(c => c.GetProperty("ledger").GetProperty("gold").GetInt32()));
    }

    [Fact]
    public void By_CueWithoutSeen_LeavesTheTableOutAndSaysSo()
    {
        var run = Evaluate("--by", "cue,kind");
        Assert.Equal(0, run.Exit);
        Assert.Contains("the table by cue is left out", run.Error, StringComparison.Ordinal);
        Assert.Contains("--seen", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nby kind ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("by cue", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void By_NotGiven_PrintsTheFiguresAlone() => Assert.DoesNotContain("by ", Evaluate().Output, StringComparison.Ordinal);

    [Fact]
    public void By_UnknownClass_IsAFaultOfUsage()
    {
        var run = Evaluate("--by", "kind,colour");
        Assert.Equal(2, run.Exit);
        Assert.Contains("--by wants one or more of kind, cue, length, confidence, with commas between them, not 'colour'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Seen_WithoutByCue_IsAFaultOfUsage()
    {
        var run = Evaluate("--by", "kind", "--seen", "train");
        Assert.Equal(2, run.Exit);
        Assert.Contains("--seen names the annotations for --by cue.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Seen_FolderWithoutAnnotations_Exits4()
    {
        var run = Evaluate("--by", "cue", "--seen", "nowhere");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0401: ", run.Error, StringComparison.Ordinal);
    }

    private RunResult Evaluate(params string[] more) => RapporteurProcess.Run(_folder, ["evaluate", "attributions", "gold", "--model", "fast", .. more]);

    private void Write(string name, string text, string source, string cue, string content)
    {
        string Span(string part) => text.IndexOf(part, StringComparison.Ordinal) is var at ? $"{at} {at + part.Length}\t{part}" : "";
        _folder.Write(name + ".txt", text);
        _folder.Write(
            name + ".ann",
            $"T1\tSource {Span(source)}\nT2\tCue {Span(cue)}\nT3\tContent {Span(content)}\nT4\tAttribution {Span(cue)}\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n");
    }
}
