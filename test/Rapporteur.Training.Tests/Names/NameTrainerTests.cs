using System.Text;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Names;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Names;

public sealed class NameTrainerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_SmallFile_LearnsItsNames()
    {
        _folder.With("train.txt", Labelled()).With("gold.txt", "Ida\tB-person\nHolm\tI-person\nwent\tO\nto\tO\nAarhus\tB-location\n.\tO\n");
        var scores = NameEvaluator.Evaluate(
            _folder.File("gold.txt"), [SyntaxReader.Default], new NameReader(Train(1, 1, TestContext.Current.CancellationToken)), null, TestContext.Current.CancellationToken);
        Assert.Equal(100, scores.Figures.Single(f => f.Key == "names_f1").Percent);
    }

    [Fact]
    public void Train_SameSeedOtherThreads_GivesTheSameBytes()
    {
        _folder.With("train.txt", Labelled());
        Assert.Equal(Bytes(Train(3, 1, TestContext.Current.CancellationToken)), Bytes(Train(3, 2, TestContext.Current.CancellationToken)));
        Assert.NotEqual(Bytes(Train(3, 1, TestContext.Current.CancellationToken)), Bytes(Train(4, 1, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Train_NoFile_SaysWhichIsMissing()
    {
        var fault = Assert.Throws<RapporteurException>(() => NameCorpus.Read(
            new NameData([_folder.File("none.txt")], []), new NameTraining(), SyntaxReader.Default, Classes(), 1, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
        Assert.Contains("none.txt", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Cancelled_WritesNothing()
    {
        _folder.With("train.txt", Labelled());
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => NameTrainer.Train(
            new NameData([_folder.FullName], []), _folder.File("a.model"), new TrainingOptions(), null, cancel.Token));
        Assert.False(File.Exists(_folder.File("a.model")));
    }

    private NameModel Train(int seed, int threads, CancellationToken cancel) => NameTrainer.Train(
        new NameData([_folder.File("train.txt")], []),
        new NameTraining(Bits: 10),
        Classes(),
        new TrainingOptions { Seed = seed, Threads = threads },
        null,
        cancel);

    private static WordClasses Classes() => new(new byte[WordClasses.SlotBytes << 2]);

    private static byte[] Bytes(NameModel model)
    {
        using var stream = new MemoryStream();
        NameModelFile.Write(stream, model);
        return stream.ToArray();
    }

    private static string Labelled()
    {
        string[] persons = ["Ida", "Ole", "Eva", "Jens"];
        string[] families = ["Holm", "Brandt", "Lind"];
        string[] places = ["Oslo", "Aarhus", "Bergen", "Malmo", "Odense"];
        var text = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            text.Append(null, $"{persons[i % 4]}\tB-person\n{families[i % 3]}\tI-person\nwent\tO\nto\tO\n{places[i % 5]}\tB-location\n.\tO\n\n");
        }

        return text.ToString();
    }
}
