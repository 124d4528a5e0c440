using System.Text.Json;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary><c>train events</c> and <c>evaluate events</c> on sentences of our own.</summary>
public sealed class EventCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EventCommandsTests()
    {
        string[] lines =
        [
            Line(1, "Ghana attacked the camp.", "ASSAULT", 6, 14),
            Line(2, "Togo attacked a village.", "ASSAULT", 5, 13),
            Line(3, "Ghana condemned the vote.", "ACCUSE", 6, 15),
            Line(4, "Togo condemned the raid.", "ACCUSE", 5, 14),
        ];
        _folder.Write("train.jsonl", string.Join('\n', lines) + "\n");
        _folder.Write("given.tsv", "sentence_id\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n"
            + "1\t<s>Benin</s> attacked <t>the port</t>.\tBenin\tthe port\tASSAULT\t4\n"
            + "2\t<s>Benin</s> condemned <t>the law</t>.\tBenin\tthe law\tACCUSE\t3\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TrainThenEvaluate_OwnSentences_TellsTheirTypes()
    {
        Assert.Equal(0, RapporteurProcess.Run(_folder, "train", "events", "train.jsonl", "--plv", "given.tsv", "--model", "fast", "--out", "e.model").Exit);
        var run = RapporteurProcess.Run(_folder, "evaluate", "events", "given.tsv", "--model", "fast", "--events-model", "e.model", "--format", "json");
        Assert.Equal(0, run.Exit);
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(100, json.GetProperty("root_macro_f1").GetDouble());
        Assert.Equal(100, json.GetProperty("binary_macro_f1").GetDouble());
    }

    [Fact]
    public void Evaluate_OwnAlone_LearnsFromThemAndPrintsWhatWasTakenForWhat()
    {
        var run = RapporteurProcess.Run(
            _folder, "evaluate", "events", "given.tsv", "--folds", "2", "--own", "train.jsonl", "--own-only", "--model", "fast", "--floor", "root_macro_f1=99");
        Assert.Equal(0, run.Exit);
        Assert.Contains("root_macro_f1      100.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("ASSAULT ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate events given.tsv --own train.jsonl", "go with --folds")]
    [InlineData("evaluate events given.tsv --folds 1", "from 2 to 100")]
    [InlineData("evaluate events given.tsv --folds 2 --own-only", "needs --own")]
    [InlineData("evaluate events given.tsv --folds 2 --events-model e.model", "leave out --events-model")]
    public void Evaluate_OptionsThatDoNotFit_AreRefused(string line, string part)
    {
        var run = RapporteurProcess.Run(_folder, line.Split(' '));
        Assert.Equal(2, run.Exit);
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_NoGold_SaysSo()
    {
        var run = RapporteurProcess.Run(_folder, "evaluate", "events", "nothing.jsonl", "--model", "fast");
        Assert.NotEqual(0, run.Exit);
        Assert.Contains("RAP0401", run.Error, StringComparison.Ordinal);
    }

    private static string Line(int id, string text, string type, int start, int end) =>
        $$"""{"id": "s{{id}}", "text": "{{text}}", "events": [{"type": "{{type}}", "status": "occurred", "trigger": [{{start}}, {{end}}], "actors": [{"span": [0, {{start - 1}}]}], "recipients": []}]}""";
}
