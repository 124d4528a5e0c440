using System.CommandLine;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Models;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Coreference;
using Rapporteur.Training.Events;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Encoder.Commands;

/// <summary><c>finish</c>: packs a trained encoder, and fits to what the packed one finds: the making of chains in treebanks with entities, linker and confidence in articles that it has not learned from, and the say of the linear model of events in sentences that it has not.</summary>
internal static class FinishCommand
{
    // Chosen on PolNeAR's development part: against 0.25 a tenth of the speakers' and the ledger's F1, for two tenths of the tokens'.
    private const float Threshold = 0.3f;

    private static readonly Argument<string> _trained = new("TRAINED") { Description = "What train or average wrote" };
    private static readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", Required = true };
    private static readonly Option<int> _threads = new("--threads") { Description = "Threads to work on; the model is the same for any number", DefaultValueFactory = static _ => Environment.ProcessorCount };
    private static readonly Option<bool> _full = new("--full") { Description = "Leave the layers in 32 bits, to compare with" };

    public static Command Create()
    {
        var command = new Command("finish", "Make the model file of a trained encoder: a few minutes")
        {
            _trained, DataOptions.Articles, DataOptions.Treebanks, DataOptions.Events, DataOptions.Plv, DataOptions.HoldOut, _out, _threads, _full,
        };
        command.SetAction(static (result, cancel) => Running.Guard(() => Run(result, cancel)));
        return command;
    }

    private static void Run(ParseResult result, CancellationToken cancel)
    {
        var path = result.GetValue(_out)!;
        OutputFile.Check(path);
        var trained = EncoderModelFile.Load(result.GetValue(_trained)!).Tensors;
        var packed = EncoderPacker.Pack(trained, result.GetValue(_full) ? GraphPrecision.Full : GraphPrecision.EightBits);
        using var encoder = new EncoderReader(packed);
        var told = new Told();
        var chains = CoreferenceTrainer.Fit(result.GetValue(DataOptions.Treebanks)!, EncoderLayers.BeforeChains(encoder, packed.Tensors), packed.Tensors, new TrainingOptions(), told, cancel);
        packed = packed with { Tensors = CoreferenceTensors.With(packed.Tensors, chains) };
        var every = result.GetValue(DataOptions.HoldOut);
        var gold = BratFolder.Read(result.GetValue(DataOptions.Articles)!);
        var unseen = gold.Where((_, i) => TrainingData.IsHeldOut(i, every)).Select(static a => a.Name).ToHashSet(StringComparer.Ordinal);
        var attributions = AttributionTrainer.Train(
            gold,
            unseen,
            EncoderLayers.Fillers(encoder, packed.Tensors),
            // Its own labels, without the say of the linear chains: fitted to both the ledger's F1 is half a point lower, also where
            // those chains have not learned from the articles that are held out here.
            new EncodedLabels(packed.Tensors),
            PairWeights.Of(packed.Tensors),
            Threshold,
            new TrainingOptions { Threads = result.GetValue(_threads) },
            told,
            cancel);
        if (result.GetValue(DataOptions.Events) is { Length: > 0 } events)
        {
            EventSentence[] sentences = [.. events.SelectMany(EventSentence.Read)];
            var tensors = EventShareTrainer.Fit(
                [.. sentences.Where((_, i) => !TrainingData.IsHeldOut(i, every))],
                [.. sentences.Where((_, i) => TrainingData.IsHeldOut(i, every))],
                result.GetValue(DataOptions.Plv),
                EncoderLayers.Fillers(encoder, packed.Tensors),
                packed.Tensors,
                result.GetValue(_threads),
                told,
                cancel);
            packed = packed with { Tensors = tensors };
        }

        OutputFile.Write(path, stream => EncoderModelFile.Write(stream, packed with { Attributions = AttributionBytes.Of(attributions) }));
        Console.Error.WriteLine($"Wrote {path}, {new FileInfo(path).Length / 1e6:F1} MB.");
    }

    /// <summary>Tells each stage on a line of its own.</summary>
    private sealed class Told : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Console.Error.WriteLine(value.Stage);
    }
}
