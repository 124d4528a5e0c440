using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Models;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Statements;

public sealed class StatementTrainerTests
{
    private static readonly string[] Names = ["Ann Poe", "Bob Roe", "Chair Dale", "Mayor Hill", "Eve Stone", "Ivan Brook", "Lia Marsh", "Omar Field"];
    private static readonly string[] Cues = ["said", "said", "said", "announced", "warned", "insisted"];
    private static readonly string[] Clauses =
    [
        "the quay is safe", "the harbour will close", "nobody was hurt", "the vote was put off", "the ferry runs again",
        "the survey is done", "the work takes three summers", "the town has no money", "the bridge must go", "the storm is over",
    ];

    private static readonly string[] Prose =
    [
        "The harbour lies north of the town.", "It rained for most of the week.", "The old bridge was built by hand.",
        "Two ferries cross the bay each day.", "The council meets on the first Monday of the month.",
    ];

    [Fact]
    public void Train_SmallFolder_IsTheSameForAnyThreadsAndReadsTheObvious()
    {
        using var folder = new TempFolder();
        var random = new Random(1);
        for (var i = 0; i < 16; i++)
        {
            Marked.Write(folder, $"a{i:00}", Article(random));
        }

        var stages = new List<string>();
        var (one, two) = (folder.File("one.model"), folder.File("two.model"));
        StatementTrainer.Train(folder.FullName, null, null, one, new TrainingOptions { Threads = 1 }, new Heard(stages), TestContext.Current.CancellationToken);
        StatementTrainer.Train(folder.FullName, null, null, two, new TrainingOptions { Threads = 2 }, null, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
        Assert.NotEmpty(stages);
        Assert.Empty(Directory.GetFiles(folder.FullName, "*.part"));

        var reader = new Reader(new ReaderOptions { ModelPath = one });
        const string Text = "It snowed for most of the week.\n\n“The tunnel is safe,” Zoe Lake said.\n\nKim Shore said that the tunnel will close.\n";
        var statements = reader.Read(ArticleReader.FromText(Text, "test")).Statements;
        Assert.Equal(
            ["Zoe Lake | said | “The tunnel is safe,”", "Kim Shore | said | that the tunnel will close"],
            statements.Where(s => s.Confidence >= 0.5).Select(s => string.Join(" | ", s.Source?.Spans[0].Of(Text), s.Cue[0].Of(Text), s.Content[0].Of(Text))));
        var scores = AttributionEvaluator.Evaluate(folder.FullName, reader, cancel: TestContext.Current.CancellationToken);
        Assert.Equal((16, 0, 0), (scores.Articles, scores.Missing, scores.Moved));
        Assert.InRange(scores.Figures[0].F1, 90, 100);
        Assert.InRange(scores.CalibrationError, 0, 0.3);
    }

    // "goes" is a cue to the teacher alone, and stands behind names in articles that nobody marked.
    [Fact]
    public void Train_WithTeacher_IsTheSameForAnyThreadsAndLearnsWhatTheTeacherSays()
    {
        using var folder = new TempFolder();
        var random = new Random(1);
        for (var i = 0; i < 6; i++)
        {
            Marked.Write(folder, $"a{i}", string.Join("\n", Enumerable.Range(1, 6).Select(n => $"[{Name()}:{n}] <said:{n}> {{that {Clause()}:{n}}}.\nThe saying goes that {Clause()}. {Prose[n % Prose.Length]}")));
        }

        Article[] unmarked = [.. Enumerable.Range(0, 6).Select(i => ArticleReader.FromText(string.Join("\n", Enumerable.Range(0, 6).Select(_ => $"{Name()} goes that {Clause()}.")), $"u{i}"))];
        var untaught = Cues(null, 1);
        var (one, two) = (Cues(new ChainTeacher(new HandMadeEncoder(), HandMadeEncoder.Tensors()), 1), Cues(new ChainTeacher(new HandMadeEncoder(), HandMadeEncoder.Tensors()), 2));
        Assert.Equal(File.ReadAllBytes(folder.File("taught1.model")), File.ReadAllBytes(folder.File("taught2.model")));
        Assert.Equal(["said"], untaught);
        Assert.Equal(["said", "goes"], one);
        Assert.Equal(one, two);

        string Name() => $"{HandMadeEncoder.Firsts[random.Next(4)]} {HandMadeEncoder.Lasts[random.Next(4)]}";
        string Clause() => HandMadeEncoder.Clauses[random.Next(4)];

        string[] Cues(ChainTeacher? teacher, int threads)
        {
            var file = folder.File($"{(teacher is null ? "alone" : "taught")}{threads}.model");
            StatementTrainer.Train(folder.FullName, null, teacher, teacher is null ? [] : unmarked, file, new TrainingOptions { Threads = threads }, null, TestContext.Current.CancellationToken);
            var document = Document.Of(ArticleReader.FromText("Eve Poe said that storms pass.\n\nBob Roe goes that quays sink.\n", "test"));
            var traits = TraitReader.Read(document);
            var model = StatementModelFile.Load(file);
            TraitReader.Rate(traits, model.Attributions.Lexicon);
            return [.. new SpanFinder(model.Labels).Find(document, traits, null, 0).Where(s => s.Role == Role.Cue).Select(s => document.SpanOf(s.Tokens).Of(document.Text))];
        }
    }

    [Fact]
    public void Train_WithTrees_IsTheSameForAnyThreadsAndNoModelForFastReading()
    {
        using var folder = new TempFolder();
        var random = new Random(1);
        for (var i = 0; i < 6; i++)
        {
            Marked.Write(folder, $"a{i}", Article(random));
        }

        var (one, two) = (folder.File("one.model"), folder.File("two.model"));
        StatementTrainer.Train(folder.FullName, new FlatTrees(), null, one, new TrainingOptions { Threads = 1 }, null, TestContext.Current.CancellationToken);
        StatementTrainer.Train(folder.FullName, new FlatTrees(), null, two, new TrainingOptions { Threads = 2 }, null, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
        Assert.StartsWith("fast-", new Reader(new ReaderOptions { ModelPath = one }).Engine.Model, StringComparison.Ordinal);
        Assert.Throws<RapporteurException>(() => new Reader(new ReaderOptions { ModelPath = one, Fast = true }));
    }

    [Fact]
    public void Train_TooFewArticles_IsGoldMissing()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 4; i++)
        {
            Marked.Write(folder, $"a{i}", Article(new Random(i)));
        }

        var fault = Assert.Throws<RapporteurException>(() => StatementTrainer.Train(folder.FullName, null, null, folder.File("x.model"), new TrainingOptions(), null, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
        Assert.Contains("at least 5", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("x.model")));
    }

    [Fact]
    public void Train_Cancelled_WritesNothing()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 5; i++)
        {
            Marked.Write(folder, $"a{i}", Article(new Random(i)));
        }

        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => StatementTrainer.Train(folder.FullName, null, null, folder.File("x.model"), new TrainingOptions(), null, cancel.Token));
        Assert.False(File.Exists(folder.File("x.model")));
    }

    private static string Article(Random random)
    {
        var paragraphs = Enumerable.Range(1, 8).Select(number => random.Next(5) switch
        {
            0 => Pick(Prose),
            1 => $"{{“{Capital(Pick(Clauses))},”:{number}}} [{Pick(Names)}:{number}] <{Pick(Cues)}:{number}>.",
            2 => $"{{“{Capital(Pick(Clauses))},”:{number}}} <{Pick(Cues)}:{number}> [{Pick(Names)}:{number}]. {Pick(Prose)}",
            3 => $"[{Pick(Names)}:{number}] <{Pick(Cues)}:{number}> {{that {Pick(Clauses)}:{number}}}.",
            _ => $"{Pick(Prose)} {{“{Capital(Pick(Clauses))},”:{number}}} [{Pick(Names)}:{number}] <{Pick(Cues)}:{number}>.",
        });
        return string.Join("\n\n", paragraphs) + "\n";

        string Pick(string[] of) => of[random.Next(of.Length)];
        static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
    }

    private sealed class Heard(List<string> stages) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            lock (stages)
            {
                stages.Add(value.Stage);
            }
        }
    }
}
