using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Names;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Coreference;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Coreference;

public sealed class CoreferenceTrainerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_Twice_GivesTheSameBytesAndAReaderThatLearnt()
    {
        var gold = _folder.With("small.conllu", SmallEntities.Text.ReplaceLineEndings("\n")).File("small.conllu");
        var (one, two) = (_folder.File("one.model"), _folder.File("two.model"));
        CoreferenceTrainer.Train([gold], one, new TrainingOptions { Threads = 1 }, cancel: Cancel);
        CoreferenceTrainer.Train([gold], two, new TrainingOptions { Threads = 2 }, cancel: Cancel);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(two));
        Assert.InRange(new FileInfo(one).Length, 1, 2 << 20);

        var scores = CoreferenceEvaluator.Evaluate(gold, [SyntaxReader.Default, NameReader.Default], CoreferenceReader.Load(one), cancel: Cancel);
        Assert.Equal(CoreferenceEvaluator.Keys, scores.Figures.Select(f => f.Key));
        Assert.Equal(100, scores.Figures.First(f => f.Key == "pronouns_third").Percent, 9);
    }

    [Fact]
    public void Fit_VectorsOfWords_GivesTheSameWeightsTwiceAndOthersForOtherVectors()
    {
        var gold = _folder.With("small.conllu", SmallEntities.Text.ReplaceLineEndings("\n")).File("small.conllu");
        var weights = Fit(gold, 1).Values;
        Assert.Equal(weights, Fit(gold, 1).Values);
        Assert.NotEqual(weights, Fit(gold, 9).Values);
    }

    [Fact]
    public void Fit_NoHeadOfMentions_IsUnreadable()
    {
        var gold = _folder.With("small.conllu", SmallEntities.Text.ReplaceLineEndings("\n")).File("small.conllu");
        var fault = Assert.Throws<RapporteurException>(() =>
            CoreferenceTrainer.Fit([gold], [], new EncoderTensors(new Dictionary<string, Parameter>(), new Dictionary<string, IReadOnlyList<string>>()), new TrainingOptions(), cancel: Cancel));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
    }

    [Fact]
    public void Train_TreebankWithoutEntities_SaysSo()
    {
        var gold = _folder.With("bare.conllu", "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n").File("bare.conllu");
        var fault = Assert.Throws<RapporteurException>(
            () => CoreferenceTrainer.Train([gold], _folder.File("m.model"), new TrainingOptions(), cancel: Cancel));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
    }

    private static CoreferenceWeights Fit(string gold, float size) => CoreferenceTrainer.Fit(
        [gold], [new Vectors(size), SyntaxReader.Default, NameReader.Default], HeadOfMentions(), new TrainingOptions(), cancel: Cancel);

    // Its score is what the heads of two mentions have in common.
    private static EncoderTensors HeadOfMentions()
    {
        var matrices = new[]
        {
            Matrix("mention.weight", 2, 1, 1), Matrix("mention.bias", 1, 1), Matrix("mention.pair.weight1", 3, 1, 0, 0, 1), Matrix("mention.pair.bias1", 1, 1),
            Matrix("mention.pair.weight2", 1, 1, 1), Matrix("mention.pair.bias2", 1, 1), Matrix("mention.distance", MentionDistances.Count, 1),
        };
        return new EncoderTensors(matrices.ToDictionary(static m => m.Name), new Dictionary<string, IReadOnlyList<string>>());
    }

    private static Parameter Matrix(string name, int rows, int columns, params ReadOnlySpan<float> values)
    {
        var matrix = new Parameter(name, rows, columns);
        values.CopyTo(matrix.Values);
        return matrix;
    }

    /// <summary>One number for each word: the longer the word, the greater.</summary>
    private sealed class Vectors(float size) : ILayerFiller
    {
        public LanguageLayers Fill(Document document) =>
            document.Layers with { Encoded = new EncodedWords(1, [.. document.Tokens.Select(t => size * t.Span.Length / 8)]) };
    }
}
