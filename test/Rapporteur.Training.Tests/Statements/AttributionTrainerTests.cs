using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Models;
using Rapporteur.Training.Brat;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Statements;

public sealed class AttributionTrainerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_SpansOfUnseenArticles_GiveTheSameForAnyThreadsAndLinkThem(bool usesPairs)
    {
        var tensors = HandMadeEncoder.Tensors();
        var pairs = usesPairs ? PairWeights.Of(tensors) : null;
        var one = Train(tensors, pairs, threads: 1);
        Assert.Equal(AttributionBytes.Of(one), AttributionBytes.Of(Train(tensors, pairs, threads: 2)));
        Assert.Equal(usesPairs, one.UsesPairs);

        const string Text = "Eve Roe said that storms pass.\n\nThe saying goes that ferries run.\n";
        var document = Document.Of(ArticleReader.FromText(Text, "test")).With([new FlatTrees(), new WordEncoding(new HandMadeEncoder())]);
        var statements = new StatementExtractor(StatementModel.Of("m", tensors, new EncodedLabels(tensors), one)).Extract(document, 0);
        Assert.Equal("Eve Roe said that storms pass", string.Join(' ', statements[0].Source?.Spans[0].Of(Text), statements[0].Cue[0].Of(Text), statements[0].Content[0].Of(Text)));
        Assert.InRange(statements[0].Confidence, 0.8, 1);

        // In the articles, contents behind "goes" were nobody's.
        Assert.All(statements.Skip(1), s => Assert.InRange(s.Confidence, 0, 0.5));
    }

    [Fact]
    public void Train_ArticlesThatWereLearnedFrom_TeachTheLinkerAndTheLexicon()
    {
        var encoder = new HandMadeEncoder();
        var gold = Gold(10);
        var unseen = gold.Take(4).Select(a => a.Name).ToHashSet();
        var model = Train(gold, unseen, encoder, HandMadeEncoder.Tensors(), null, threads: 1);
        Assert.Equal(10, encoder.Calls);
        Assert.Equal(CueLexicon.RateOf(60, 60), model.Lexicon[TraitReader.LowerHash("said")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Train_NoUnseenArticles_IsGoldMissing(int count)
    {
        var gold = Gold(4);
        var fault = Assert.Throws<RapporteurException>(() => Train(gold, gold.Take(count).Select(a => a.Name).ToHashSet(), new HandMadeEncoder(), HandMadeEncoder.Tensors(), null, threads: 1));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
    }

    private static AttributionModel Train(EncoderTensors tensors, PairWeights? pairs, int threads)
    {
        var gold = Gold(24);
        return Train(gold, gold.Select(a => a.Name).ToHashSet(), new HandMadeEncoder(), tensors, pairs, threads);
    }

    private static AttributionModel Train(List<BratArticle> gold, HashSet<string> unseen, HandMadeEncoder encoder, EncoderTensors tensors, PairWeights? pairs, int threads) =>
        AttributionTrainer.Train(
            gold, unseen, [new FlatTrees(), new WordEncoding(encoder)], new EncodedLabels(tensors), pairs, AttributionTrainer.Threshold, new TrainingOptions { Threads = threads }, null, TestContext.Current.CancellationToken);

    private static List<BratArticle> Gold(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(number => Marked.Article(string.Join("\n", Enumerable.Range(1, 6).Select(Paragraph))) with { Name = FormattableString.Invariant($"a{number}") })];

        string Paragraph(int number) =>
            $"[{Pick(HandMadeEncoder.Firsts)} {Pick(HandMadeEncoder.Lasts)}:{number}] <said:{number}> {{that {Pick(HandMadeEncoder.Clauses)}:{number}}}.\nThe saying goes that {Pick(HandMadeEncoder.Clauses)}.";

        string Pick(IReadOnlyList<string> of) => of[random.Next(of.Count)];
    }
}
