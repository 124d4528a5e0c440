using Rapporteur.Language.Tags;
using Rapporteur.Training.Statements;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Tests.Tags;

public sealed class TagTrainerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_SmallTreebank_LearnsItsPatterns()
    {
        Train("a.model", 1, 1, TestContext.Current.CancellationToken);
        var held = _folder.Write("held.conllu", SmallTreebank.Write(25).Replace("Elena", "Yusuf", StringComparison.Ordinal));
        var score = TaggerEvaluator.Treebank(Tagger.Load(_folder["a.model"]), held);
        Assert.Equal(1, score.Accuracy);
        Assert.Equal(200, score.Known);
        Assert.Equal(175, score.Words);
    }

    [Fact]
    public void Train_SameSeedOtherThreads_GivesTheSameBytes()
    {
        Train("a.model", 3, 1, TestContext.Current.CancellationToken);
        Train("b.model", 3, 4, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(_folder["a.model"]), File.ReadAllBytes(_folder["b.model"]));
    }

    [Fact]
    public void Train_Cancelled_WritesNothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Train("a.model", 1, 1, cancel.Token));
        Assert.False(File.Exists(_folder["a.model"]));
    }

    [Fact]
    public void Train_NoTreebank_SaysWhichIsMissing()
    {
        var fault = Assert.Throws<RapporteurException>(() =>
            TagTrainer.Train(
                new TagData([_folder["none.conllu"]]), _folder["a.model"], new TrainingOptions(), null, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
        Assert.Contains("none.conllu", fault.Message, StringComparison.Ordinal);
    }

    private void Train(string model, int seed, int threads, CancellationToken cancel)
    {
        var data = new TagData([_folder.Write("train.conllu", SmallTreebank.Write(120))]);
        TagTrainer.Train(data, _folder[model], new TrainingOptions { Seed = seed, Threads = threads }, null, cancel);
    }
}
