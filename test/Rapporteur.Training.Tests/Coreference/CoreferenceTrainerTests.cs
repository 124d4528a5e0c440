using Rapporteur.Language.Coreference;
using Rapporteur.Language.Names;
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
    public void Train_TreebankWithoutEntities_SaysSo()
    {
        var gold = _folder.With("bare.conllu", "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n").File("bare.conllu");
        var fault = Assert.Throws<RapporteurException>(
            () => CoreferenceTrainer.Train([gold], _folder.File("m.model"), new TrainingOptions(), cancel: Cancel));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
    }
}
