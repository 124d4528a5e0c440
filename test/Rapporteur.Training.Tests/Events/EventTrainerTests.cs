using Rapporteur.Events;
using Rapporteur.Training.Events;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Events;

public sealed class EventTrainerTests
{
    private static readonly (string Text, string Type, string Trigger)[] _sentences =
    [
        ("Ghana attacked the camp.", "ASSAULT", "attacked"),
        ("Togo attacked a village.", "ASSAULT", "attacked"),
        ("Benin attacked the port.", "ASSAULT", "attacked"),
        ("Ghana condemned the vote.", "ACCUSE", "condemned"),
        ("Togo condemned the raid.", "ACCUSE", "condemned"),
        ("Benin condemned the law.", "ACCUSE", "condemned"),
    ];

    [Fact]
    public void Train_OnOneThreadAndTwo_GivesTheSameBytes()
    {
        using var folder = new TempFolder();
        var data = Write(folder);
        string one = folder.File("1.model"), two = folder.File("2.model");
        var reader = new Reader(new ReaderOptions { Model = ReadingModel.Fast });
        EventTrainer.Train(data, null, one, reader, new TrainingOptions { Threads = 1 }, null, TestContext.Current.CancellationToken);
        EventTrainer.Train(data, null, two, reader, new TrainingOptions { Threads = 2 }, null, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));

        var scores = EventEvaluator.Evaluate(data, null, reader, one, 1, null, TestContext.Current.CancellationToken).Scores;
        Assert.Equal(100, scores.Figures.Single(static f => f.Key == "type_given").Percent);
        Assert.Equal(EventEvaluator.Keys, scores.Figures.Select(static f => f.Key));
    }

    [Fact]
    public void Read_ALineThatIsNone_IsRefused()
    {
        using var folder = new TempFolder();
        var path = folder.File("wrong.jsonl");
        File.WriteAllText(path, """{"id": "x", "text": "Ghana met Togo.", "events": [{"type": "MEET", "status": "occurred", "trigger": [6, 9], "actors": [], "recipients": []}]}""");
        Assert.Equal(ErrorCodes.GoldUnreadable, Assert.Throws<RapporteurException>(() => EventSentence.Read(path)).Code);
        File.WriteAllText(path, """{"id": "x", "text": "Ghana met Togo.", "events": [{"type": "CONSULT", "status": "occurred", "trigger": [6, 99], "actors": [], "recipients": []}]}""");
        Assert.Equal(ErrorCodes.GoldUnreadable, Assert.Throws<RapporteurException>(() => EventSentence.Read(path)).Code);
    }

    [Fact]
    public void FoldOf_ASentence_IsAlwaysTheSame()
    {
        var folds = new EventFolds(5);
        var counts = Enumerable.Range(0, 500).Select(i => folds.FoldOf($"Sentence {i}.")).CountBy(static fold => fold).ToDictionary();
        Assert.Equal(folds.FoldOf("Ghana met Togo."), new EventFolds(5).FoldOf("Ghana met Togo."));
        Assert.Equal([0, 1, 2, 3, 4], counts.Keys.Order());
        Assert.All(counts.Values, static count => Assert.InRange(count, 60, 140));
    }

    private static string Write(TempFolder folder)
    {
        var path = folder.File("train.jsonl");
        File.WriteAllLines(path, _sentences.Select(static (s, i) =>
        {
            var trigger = s.Text.IndexOf(s.Trigger, StringComparison.Ordinal);
            var actor = s.Text.IndexOf(' ', StringComparison.Ordinal);
            return $$"""{"id": "s{{i}}", "text": "{{s.Text}}", "events": [{"type": "{{s.Type}}", "status": "occurred", "trigger": [{{trigger}}, {{trigger + s.Trigger.Length}}], "actors": [{"span": [0, {{actor}}]}], "recipients": []}]}""";
        }));
        return path;
    }
}
