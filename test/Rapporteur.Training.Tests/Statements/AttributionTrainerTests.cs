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
    private const int Width = 6;

    // What words are by their vectors: the first and the last word of a name, a cue, the first word of a content, another word of one, anything.
    private const int First = 0;
    private const int Last = 1;
    private const int Cue = 2;
    private const int That = 3;
    private const int Inside = 4;
    private const int Other = 5;

    private static readonly string[] _firsts = ["Ann", "Bob", "Eve", "Ivan"];
    private static readonly string[] _lasts = ["Poe", "Roe", "Stone", "Brook"];
    private static readonly string[] _clauses = ["quays sink", "ferries run", "storms pass", "bridges fall"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_SpansOfUnseenArticles_GiveTheSameForAnyThreadsAndLinkThem(bool usesPairs)
    {
        var tensors = Tensors();
        var pairs = usesPairs ? PairWeights.Of(tensors) : null;
        var one = Train(tensors, pairs, threads: 1);
        Assert.Equal(AttributionBytes.Of(one), AttributionBytes.Of(Train(tensors, pairs, threads: 2)));
        Assert.Equal(usesPairs, one.UsesPairs);

        const string Text = "Eve Roe said that storms pass.\n\nThe saying goes that ferries run.\n";
        var document = Document.Of(ArticleReader.FromText(Text, "test")).With([new FlatTrees(), new WordEncoding(new Encoder())]);
        var statements = new StatementExtractor(StatementModel.Of("m", tensors, one)).Extract(document, 0);
        Assert.Equal("Eve Roe said that storms pass", string.Join(' ', statements[0].Source?.Spans[0].Of(Text), statements[0].Cue[0].Of(Text), statements[0].Content[0].Of(Text)));
        Assert.InRange(statements[0].Confidence, 0.8, 1);

        // In the articles, contents behind "goes" were nobody's.
        Assert.All(statements.Skip(1), s => Assert.InRange(s.Confidence, 0, 0.5));
    }

    [Fact]
    public void Train_ArticlesThatWereLearnedFrom_AreCountedInTheLexiconAlone()
    {
        var encoder = new Encoder();
        var gold = Gold(10);
        var unseen = gold.Take(4).Select(a => a.Name).ToHashSet();
        var model = Train(gold, unseen, encoder, Tensors(), null, threads: 1);
        Assert.Equal(4, encoder.Calls);
        Assert.Equal(CueLexicon.RateOf(60, 60), model.Lexicon[TraitReader.LowerHash("said")]);
    }

    [Fact]
    public void Train_LinksOfSeenArticles_AreWhatTheLinkerBeginsWith()
    {
        var encoder = new Encoder();
        var gold = Gold(10);
        var unseen = gold.Take(2).Select(a => a.Name).ToHashSet();
        var with = Train(gold, unseen, encoder, Tensors(), null, threads: 1, linkSeen: true);
        Assert.Equal(10, encoder.Calls);
        var without = Train(gold, unseen, encoder, Tensors(), null, threads: 1);
        Assert.NotEqual(without.Links.Values, with.Links.Values);
        Assert.Equal(without.Lexicon.Rates.OrderBy(p => p.Key), with.Lexicon.Rates.OrderBy(p => p.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Train_NoUnseenArticles_IsGoldMissing(int count)
    {
        var gold = Gold(4);
        var fault = Assert.Throws<RapporteurException>(() => Train(gold, gold.Take(count).Select(a => a.Name).ToHashSet(), new Encoder(), Tensors(), null, threads: 1));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
    }

    private static AttributionModel Train(EncoderTensors tensors, PairWeights? pairs, int threads)
    {
        var gold = Gold(24);
        return Train(gold, gold.Select(a => a.Name).ToHashSet(), new Encoder(), tensors, pairs, threads);
    }

    private static AttributionModel Train(List<BratArticle> gold, HashSet<string> unseen, Encoder encoder, EncoderTensors tensors, PairWeights? pairs, int threads, bool linkSeen = false) =>
        AttributionTrainer.Train(
            gold, unseen, [new FlatTrees(), new WordEncoding(encoder)], new EncodedLabels(tensors), pairs, linkSeen, new TrainingOptions { Threads = threads }, null, TestContext.Current.CancellationToken);

    private static List<BratArticle> Gold(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(number => Marked.Article(string.Join("\n", Enumerable.Range(1, 6).Select(Paragraph))) with { Name = FormattableString.Invariant($"a{number}") })];

        string Paragraph(int number) =>
            $"[{Pick(_firsts)} {Pick(_lasts)}:{number}] <said:{number}> {{that {Pick(_clauses)}:{number}}}.\nThe saying goes that {Pick(_clauses)}.";

        string Pick(string[] of) => of[random.Next(of.Length)];
    }

    private static EncoderTensors Tensors() => new(
        new Dictionary<string, Parameter>
        {
            ["statements.weight"] = Matrix(Width, ChainLabels.Count, (First, (int)ChainLabel.BeginSource, 6), (Last, (int)ChainLabel.InSource, 6), (Cue, (int)ChainLabel.BeginCue, 6), (That, (int)ChainLabel.BeginContent, 6), (Inside, (int)ChainLabel.InContent, 6), (Other, 0, 6)),
            ["statements.bias"] = Matrix(1, ChainLabels.Count),
            ["statements.moves"] = Matrix(SequenceView.Contexts * ChainLabels.Count, ChainLabels.Count),
            ["link.weight"] = Matrix(Width, 2, (Cue, 0, 1), (That, 1, 1)),
            ["link.bias"] = Matrix(1, 2),
            ["link.content-cue.weight1"] = Matrix(6, 1, (0, 0, 1)),
            ["link.content-cue.bias1"] = Matrix(1, 1),
            ["link.content-cue.weight2"] = Matrix(1, 1, (0, 0, 3)),
            ["link.content-cue.bias2"] = Matrix(1, 1),
            ["link.cue-source.weight1"] = Matrix(6, 1, (0, 0, 1)),
            ["link.cue-source.bias1"] = Matrix(1, 1),
            ["link.cue-source.weight2"] = Matrix(1, 1, (0, 0, 3)),
            ["link.cue-source.bias2"] = Matrix(1, 1),
        },
        new Dictionary<string, IReadOnlyList<string>>());

    private static Parameter Matrix(int rows, int columns, params (int Row, int Column, float Value)[] values)
    {
        var matrix = new Parameter("hand-made", rows, columns);
        foreach (var (row, column, value) in values)
        {
            matrix.Row(row)[column] = value;
        }

        return matrix;
    }

    private sealed class Encoder : IWordEncoder
    {
        private int _calls;

        public int Calls => _calls;

        public EncodedWords Encode(Document document)
        {
            Interlocked.Increment(ref _calls);
            var values = new float[document.Tokens.Count * Width];
            for (var i = 0; i < document.Tokens.Count; i++)
            {
                var word = document.Word(i).ToString();
                var kind = _firsts.Contains(word) ? First
                    : _lasts.Contains(word) ? Last
                    : word is "said" or "goes" ? Cue
                    : word is "that" ? That
                    : _clauses.Any(c => c.Split(' ').Contains(word)) ? Inside
                    : Other;
                values[(i * Width) + kind] = 1;
            }

            return new EncodedWords(Width, values);
        }
    }
}
