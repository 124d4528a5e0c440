using System.Text.Json;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>--model fast|accurate|auto|FILE</c> and <c>--fast</c> on the commands that read.</summary>
public sealed class ModelOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ModelOptionTests() => _folder.Write("a.txt", Samples.Story);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_NothingAsked_SaysWhichModelItTookAndWhy()
    {
        var run = RapporteurProcess.Run(_folder, "read", "a.txt", "--format", "jsonl");
        var word = Reader.HasAccurateModel ? "accurate" : "fast";
        Assert.StartsWith($"rapporteur: reading with the {word} model: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith(word + "-", ModelOf(run.Output), StringComparison.Ordinal);
        Assert.Equal(run.Output, RapporteurProcess.Run(_folder, "read", "a.txt", "--format", "jsonl", "--model", word).Output);
        Assert.Equal(run.Output, RapporteurProcess.Run(_folder, "read", "a.txt", "--format", "jsonl", "--model", "auto").Output);
    }

    [Fact]
    public void Read_Fast_IsAnotherEngineThanTheFastModel()
    {
        var words = RapporteurProcess.Run(_folder, "read", "a.txt", "--format", "jsonl", "--fast");
        Assert.Equal((0, ""), (words.Exit, words.Error));
        Assert.StartsWith("words-", ModelOf(words.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read a.txt --fast --model accurate", "Leave --fast out")]
    [InlineData("add a.txt --ledger l --fast --model accurate", "Leave --fast out")]
    [InlineData("evaluate attributions gold --fast --model accurate", "Leave --fast out")]
    [InlineData("read a.txt --fast --model fast", "Leave one of them out")]
    [InlineData("add a.txt", "Option '--ledger' is required.")]
    [InlineData("add", "add wants PATH.")]
    [InlineData("add --again", "name it once")]
    [InlineData("add --again a.ledger --ledger b.ledger", "name it once")]
    [InlineData("add --again a.ledger --published 2024-03-25", "Leave them out")]
    public void Run_OptionsThatDoNotGoTogether_SaysWhatToDoAndExits2(string line, string message)
    {
        var run = RapporteurProcess.Run(_folder, line.Split(' '));
        Assert.Equal(2, run.Exit);
        Assert.StartsWith("rapporteur: RAP0901: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AccurateWhereThereIsNone_IsAFaultThatSaysWhatToDo()
    {
        Assert.SkipWhen(Reader.HasAccurateModel, "This build holds the accurate model.");
        foreach (var args in (string[][])[["read", "a.txt"], ["add", "a.txt", "--ledger", "l.ledger"]])
        {
            var run = RapporteurProcess.Run(_folder, [.. args, "--model", "accurate"]);
            Assert.Equal(4, run.Exit);
            Assert.StartsWith("rapporteur: RAP0201: ", run.Error, StringComparison.Ordinal);
            Assert.Contains("--model fast", run.Error, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_folder.Full("l.ledger")));
    }

    [Fact]
    public void Info_Models_AreThoseOfTheReadings()
    {
        using var info = JsonDocument.Parse(RapporteurProcess.Run(_folder, "info", "--model", "fast", "--format", "json").Output);
        Assert.Equal(ModelOf(RapporteurProcess.Run(_folder, "read", "a.txt", "--format", "jsonl", "--model", "fast").Output), info.RootElement.GetProperty("model").GetString());
        var models = info.RootElement.GetProperty("models").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("sha256").GetString()!);
        Assert.Equal(["sentences-fast", "syntax-fast", "names-fast", "coreference-fast", "events-fast", "statements-trees"], models.Keys);
        var file = File.ReadAllBytes(Repository.File("models/names-fast/names-fast.model"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), models["names-fast"]);
    }

    private static string? ModelOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("engine").GetProperty("model").GetString();
    }
}
