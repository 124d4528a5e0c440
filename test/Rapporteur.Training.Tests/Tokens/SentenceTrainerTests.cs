using System.Text;
using Rapporteur.Language;
using Rapporteur.Language.Tokens;
using Rapporteur.Training.Statements;
using Rapporteur.Training.Tokens;

namespace Rapporteur.Training.Tests.Tokens;

public sealed class SentenceTrainerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_SmallTreebank_LearnsWhereItsSentencesEnd()
    {
        // A treebank in which sentences end at a semicolon and go on behind a question mark, as they do nowhere else.
        Train("a.model", 1, 1, TestContext.Current.CancellationToken);
        using var stream = File.OpenRead(_folder.File("a.model"));
        var model = SentenceModelFile.Read(stream, "a.model");
        Assert.Equal(["Ada saw the fox ? Bo saw the owl ;", "Cy saw the elk ? Di saw the bee ;"], Split(model, "Ada saw the fox ? Bo saw the owl ; Cy saw the elk ? Di saw the bee ;"));
    }

    [Fact]
    public void Train_SameSeedOtherThreads_GivesTheSameBytes()
    {
        Train("a.model", 3, 1, TestContext.Current.CancellationToken);
        Train("b.model", 3, 4, TestContext.Current.CancellationToken);
        Train("c.model", 4, 1, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(_folder.File("a.model")), File.ReadAllBytes(_folder.File("b.model")));
        Assert.NotEqual(File.ReadAllBytes(_folder.File("a.model")), File.ReadAllBytes(_folder.File("c.model")));
    }

    [Fact]
    public void Train_Cancelled_WritesNothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Train("a.model", 1, 1, cancel.Token));
        Assert.False(File.Exists(_folder.File("a.model")));
    }

    [Fact]
    public void Train_NoTreebank_SaysWhichIsMissing()
    {
        var fault = Assert.Throws<RapporteurException>(() => SentenceTrainer.Train(
            [_folder.File("none.conllu")], _folder.File("a.model"), new TrainingOptions(), null, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
        Assert.Contains("none.conllu", fault.Message, StringComparison.Ordinal);
    }

    private void Train(string model, int seed, int threads, CancellationToken cancel)
    {
        _folder.With("train.conllu", Treebank());
        SentenceTrainer.Train(
            [_folder.File("train.conllu")], _folder.File(model), new TrainingOptions { Seed = seed, Threads = threads }, null, cancel);
    }

    private static string[] Split(SentenceModel model, string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        var sentences = new List<TokenRange>();
        model.Split(text, tokens, 0, sentences);
        return [.. sentences.Select(s => text[tokens[s.Start].Span.Start..tokens[s.End - 1].Span.End])];
    }

    private static string Treebank()
    {
        string[] names = ["Ada", "Bo", "Cy", "Di", "Ed"];
        string[] animals = ["fox", "owl", "elk", "bee"];
        var text = new StringBuilder("# newdoc id = small\n");
        for (var s = 0; s < 120; s++)
        {
            text.Append(s % 4 == 0 ? "# newpar\n" : "");
            string[] words = [names[s % 5], "saw", "the", animals[s % 4], "?", names[s * 3 % 5], "saw", "the", animals[s / 2 % 4], ";"];
            for (var i = 0; i < words.Length; i++)
            {
                text.Append(null, $"{i + 1}\t{words[i]}\t_\t_\t_\t_\t{(i == 0 ? 0 : 1)}\t_\t_\t_\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
