using System.Text;
using System.Text.Json;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>train</c> and <c>evaluate</c> on gold of our own.</summary>
public sealed class TrainingCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evaluate_Gold_PrintsTheTableOfFigures()
    {
        WriteGold("gold", 3);
        var run = RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--model", "fast");
        Assert.Equal(0, run.Exit);
        Assert.Equal("3 articles, 0 without a reading, 0 whose text was changed (both count as nothing found)", run.Lines[0]);
        Assert.Equal("                            P      R     F1", run.Lines[1]);
        Assert.All(run.Lines[2..^3], line => Assert.Matches("^[a-z >.0-9]{22}( {2,6}[0-9]+\\.[0-9]){3}$", line));
        Assert.Equal(
            ["ledger", "whole", "exact source", "exact cue", "exact content", "exact micro", "token source", "token cue",
                "token content", "token micro", "quoted >0.3", "quoted >0.8", "speaker of quoted"],
            run.Lines[2..^3].Select(l => l[..22].TrimEnd()));
        Assert.StartsWith("calibration error 0.", run.Lines[^3], StringComparison.Ordinal);
        Assert.Matches("^gold [0-9a-f]{12}$", run.Lines[^2]);
        Assert.Matches("^model fast-[0-9a-f]{12}$", run.Lines[^1]);
    }

    [Fact]
    public void Evaluate_GateOfThisGold_IsHeldAgainstTheFigures()
    {
        WriteGold("gold", 2);
        var first = RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--format", "json");
        var hash = JsonDocument.Parse(first.Output).RootElement.GetProperty("gold").GetString();
        File.WriteAllText(_folder.Full("open.json"), $$"""{ "gold": "{{hash}}", "floors": { "ledger": 0 }, "calibration_error": 1 }""");
        Assert.Equal(0, RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--gate", "open.json").Exit);

        File.WriteAllText(_folder.Full("shut.json"), $$"""{ "gold": "{{hash}}", "floors": { "ledgr": 0 }, "calibration_error": 0 }""");
        var shut = RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--gate", "shut.json");
        Assert.Equal(1, shut.Exit);
        Assert.Contains("RAP0904: There is no figure 'ledgr'", shut.Error, StringComparison.Ordinal);
        Assert.Contains("RAP0904: The calibration error is ", shut.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_GateOfOtherGold_Exits1()
    {
        WriteGold("gold", 1);
        File.WriteAllText(_folder.Full("other.json"), """{ "gold": "0123456789abcdef", "floors": {}, "calibration_error": 1 }""");
        var run = RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--gate", "other.json");
        Assert.Equal(1, run.Exit);
        Assert.Contains("RAP0904: The gate was set on other gold", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Evaluate_GateThatCannotBeRead_Exits4(string gate)
    {
        WriteGold("gold", 1);
        File.WriteAllText(_folder.Full("gate.json"), gate);
        var run = RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--gate", "gate.json");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0905: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("models/statements-trees/gate.json", "--model", "fast")]
    [InlineData("models/statements-fast/gate.json", "--fast")]
    public void Evaluate_ShippedModel_PassesItsGate(string gate, params string[] options)
    {
        var data = Environment.GetEnvironmentVariable("RAPPORTEUR_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "RAPPORTEUR_DATA is not set: the gate needs PolNeAR's development part.");
        var run = RapporteurProcess.Run(
            _folder, ["evaluate", "attributions", Path.Combine(data!, "polnear", "dev"), "--gate", Repository.File(gate), .. options]);
        Assert.Equal(0, run.Exit);

        // A slow machine is told how far it is; nothing else is said.
        Assert.All(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.Matches("^rapporteur: +[0-9]+% ", line));
    }

    // The accurate model has its floors in the same file; it is asked by "evaluate all data/events --gate models/events-gate.json".
    [Fact]
    public void Evaluate_ShippedModel_PassesTheGateOfEvents()
    {
        var run = RapporteurProcess.Run(
            _folder, ["evaluate", "events", Repository.File("data/events/held-out.jsonl"), "--model", "fast", "--gate", Repository.File("models/events-gate.json")]);
        Assert.Equal(0, run.Exit);
        Assert.All(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.Matches("^rapporteur: +[0-9]+% ", line));
    }

    [Theory]
    [InlineData("statements", "gold")]
    [InlineData("tags", "bank.conllu")]
    [InlineData("sentences", "bank.conllu")]
    public void Train_OutFolderThatIsNotThere_IsRefusedBeforeTheWork(string what, string data)
    {
        WriteGold("gold", 1);
        var run = RapporteurProcess.Run(_folder, "train", what, data, "--out", "nowhere/m.model");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0903: The model cannot be written to nowhere/m.model: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_Json_HasTheFigures()
    {
        WriteGold("gold", 1);
        using var json = JsonDocument.Parse(RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--format", "json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("articles").GetInt32());
        Assert.Matches("^(fast|accurate)-[0-9a-f]{12}$", json.RootElement.GetProperty("model").GetString());
        Assert.InRange(json.RootElement.GetProperty("figures").GetProperty("exact micro").GetProperty("f1").GetDouble(), 0, 100);
    }

    [Fact]
    public void Evaluate_MissedFloor_SaysWhichAndExits1()
    {
        WriteGold("gold", 1);
        // Nothing can be below 0, and a figure of that name does not exist.
        var run = RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--model", "fast", "--floor", "ledger=0", "--floor", "ledgr=0");
        Assert.Equal(1, run.Exit);
        Assert.NotEmpty(run.Output);
        var fault = Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("rapporteur: RAP0904: There is no figure 'ledgr'", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "attributions", "nowhere", "--model", "fast")]
    [InlineData("train", "statements", "nowhere", "--out", "m.model")]
    [InlineData("train", "sentences", "nowhere", "--out", "m.model")]
    public void Run_NoGold_Exits4(params string[] args)
    {
        var run = RapporteurProcess.Run(_folder, args);
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0401: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Full("m.model")));
    }

    [Fact]
    public void Train_SameSeed_GivesTheSameModelAndItReads()
    {
        WriteGold("gold", 12);
        foreach (var threads in new[] { "1", "2" })
        {
            var run = RapporteurProcess.Run(
                _folder, "train", "statements", "gold", "--out", $"{threads}.model", "--seed", "3", "--threads", threads);
            Assert.Equal(0, run.Exit);
            Assert.EndsWith($"rapporteur: wrote {threads}.model\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(File.ReadAllBytes(_folder.Full("1.model")), File.ReadAllBytes(_folder.Full("2.model")));
        Assert.Equal(0, RapporteurProcess.Run(_folder, "evaluate", "attributions", "gold", "--model", "1.model").Exit);
    }

    [Theory]
    [InlineData("--unlabelled needs a --teacher", "--unlabelled", "gold")]
    [InlineData("--teacher wants the word accurate or a model file", "--teacher", "fast")]
    public void Train_TeacherThatIsNone_IsRefused(string message, params string[] options)
    {
        WriteGold("gold", 1);
        var run = RapporteurProcess.Run(_folder, ["train", "statements", "gold", "--out", "m.model", .. options]);
        Assert.NotEqual(0, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_TeacherThatIsNotThere_Exits4()
    {
        WriteGold("gold", 1);
        var run = RapporteurProcess.Run(_folder, "train", "statements", "gold", "--out", "m.model", "--teacher", "nowhere.model", "--unlabelled", "gold");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0201: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TrainSentences_Treebank_WritesTheSameModelForAnyThreads()
    {
        var bank = new StringBuilder("# newdoc id = small\n# newpar\n");
        for (var s = 0; s < 20; s++)
        {
            bank.Append(null, $"1\tPier\t_\t_\t_\t_\t0\t_\t_\t_\n2\t{s}\t_\t_\t_\t_\t1\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t1\t_\t_\t_\n\n");
        }

        _folder.Write("bank.conllu", bank.ToString());
        foreach (var threads in new[] { "1", "2" })
        {
            var run = RapporteurProcess.Run(
                _folder, "train", "sentences", "bank.conllu", "--out", $"{threads}.model", "--seed", "3", "--threads", threads);
            Assert.Equal(0, run.Exit);
            Assert.EndsWith($"rapporteur: wrote {threads}.model\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(File.ReadAllBytes(_folder.Full("1.model")), File.ReadAllBytes(_folder.Full("2.model")));
    }

    private void WriteGold(string folder, int articles)
    {
        string[] names = ["Ana Reyes", "Tom Cole", "the harbour union", "Mayor Ida Brandt"];
        string[] cues = ["said", "told reporters", "warned", "announced"];
        for (var i = 0; i < articles; i++)
        {
            var text = new StringBuilder();
            var spans = new StringBuilder();
            for (var s = 0; s < 4; s++)
            {
                var cue = cues[(i * 3 + s) % 4];
                var source = names[(i + s) % 4];
                var content = $"pier {i + s} would {(s % 2 == 0 ? "open" : "close")} in {s + 2} weeks";
                var at = text.Length;
                text.Append(null, $"{source} {cue} that {content}.\n\n");
                var t = 4 * s;
                Span(t + 1, "Source", at, source);
                Span(t + 2, "Cue", at + source.Length + 1, cue);
                Span(t + 3, "Content", at + source.Length + cue.Length + 7, content);
                Span(t + 4, "Attribution", at + source.Length + 1, cue);
                spans.Append(null, $"E{s + 1}\tAttribution:T{t + 4} Source:T{t + 1} Cue:T{t + 2} Content:T{t + 3}\n");
            }

            _folder.Write($"{folder}/{i:D2}.txt", text.ToString());
            _folder.Write($"{folder}/{i:D2}.ann", spans.ToString());

            void Span(int number, string role, int start, string words)
            {
                Assert.Equal(words, text.ToString(start, words.Length));
                spans.Append(null, $"T{number}\t{role} {start} {start + words.Length}\t{words}\n");
            }
        }
    }
}
