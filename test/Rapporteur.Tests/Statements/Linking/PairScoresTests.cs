using Rapporteur.Features;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Language;
using Rapporteur.Tests.Language.Encoder;

namespace Rapporteur.Tests.Statements.Linking;

public sealed class PairScoresTests
{
    // Two values to a word: the first is one for all, the second for every word but "warned".
    private static readonly HandMadeEncoder _encoder = new(2, new Dictionary<string, int> { ["warned"] = 0 });

    [Fact]
    public void ContentAndCue_MeansOfWords_AreScoredByBothAndTheirProduct()
    {
        // "warned": (1, 0). "Kim warned": (0.5, 0.5). All others: (0, 1).
        var scene = Scene(Weights());
        var (content, said, warned) = (scene.Contents[0], scene.Cues[0], scene.Cues[1]);
        var pairs = scene.Pairs!;

        // The cue's first value, five times, less one of the content's second: 0 - 1, and 2.5 - 1, the former leaking.
        Assert.Equal(-0.1f, pairs.ContentAndCue(content, said).Score, 5);
        Assert.Equal(1.5f, pairs.ContentAndCue(content, warned).Score, 5);
        Assert.Equal(1.5f, pairs.ContentAndCue(content, warned).Lead, 5);
        Assert.Equal(-1.6f, pairs.ContentAndCue(content, said).Lead, 5);
        Assert.Equal(new PairScore(0, -1.5f), pairs.ContentAlone(content));
    }

    [Fact]
    public void CueAndSource_OneSource_LeadsOverNone()
    {
        // Three times the product of the second values.
        var scene = Scene(Weights());
        var (cue, source) = (scene.Cues[0], scene.Sources[0]);
        Assert.Equal(new PairScore(3, 3), scene.Pairs!.CueAndSource(cue, source));
        Assert.Equal(new PairScore(0, -3), scene.Pairs!.CueAlone(cue));
    }

    [Fact]
    public void CueAlone_NoSourceAround_LeadsOverAll() =>
        Assert.Equal(new PairScore(0, float.PositiveInfinity), Scene(Weights(), "<said> {that it rains}").Pairs!.CueAlone(0));

    [Fact]
    public void Link_WeightsOfScores_ChooseByThem()
    {
        // All that speaks for a cue here is the step of the lead that the one further away has: three half steps, 16 being none.
        var sink = new FeatureSink();
        sink.Add(151, 19);
        var values = new float[1 << 16];
        values[sink.Hashes[0] & 0xFFFF] = 10;
        var scene = Scene(Weights());
        var parts = Assert.Single(Linker.Link(scene, new HashedWeights(values), sink));
        Assert.Equal(scene.Spans[scene.Cues[1]], parts.Cue);
        Assert.Null(Assert.Single(Linker.Link(Scene(null), new HashedWeights(values), sink)).Cue);
    }

    [Fact]
    public void Of_ModelWithoutLinks_HasNone() => Assert.Null(PairWeights.Of(HandMadeTensors.Of()));

    [Theory]
    [InlineData("link.bias")]
    [InlineData("link.content-cue.weight1")]
    [InlineData("link.content-cue.bias2")]
    [InlineData("link.cue-source.weight2")]
    public void Of_SomeWeightsMissing_IsUnreadable(string name)
    {
        var fault = Assert.Throws<RapporteurException>(() => PairWeights.Of(Tensors().With(name, (Rapporteur.Language.Networks.Parameter?)null)));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
        Assert.Contains(name, fault.Message, StringComparison.Ordinal);
    }

    private static LinkScene Scene(PairWeights? weights, string marked = "[Kim] <said> {that it rains} and <Kim warned> all day.")
    {
        var scene = MarkedScene.Of(marked);
        var document = scene.Document.With([new WordEncoding(_encoder)]);
        return new LinkScene(document, scene.Traits, scene.Spans, [], null, weights);
    }

    private static PairWeights Weights() => PairWeights.Of(Tensors())!;

    // Of a span just its mean is compared. Rows of the first layers: both of the one, both of the other, both of the product.
    private static EncoderTensors Tensors() => new EncoderTensors(HandMadeTensors.Of().Matrices, HandMadeTensors.Of().Lists)
        .With("link.weight", HandMadeTensors.Sparse(2, 2, [(0, 0, 1), (1, 1, 1)]))
        .With("link.bias", HandMadeTensors.Sparse(1, 2))
        .With("link.content-cue.weight1", HandMadeTensors.Sparse(6, 1, [(2, 0, 5), (1, 0, -1)]))
        .With("link.content-cue.bias1", HandMadeTensors.Sparse(1, 1))
        .With("link.content-cue.weight2", HandMadeTensors.Sparse(1, 1, [(0, 0, 1)]))
        .With("link.content-cue.bias2", HandMadeTensors.Sparse(1, 1))
        .With("link.cue-source.weight1", HandMadeTensors.Sparse(6, 1, [(5, 0, 3)]))
        .With("link.cue-source.bias1", HandMadeTensors.Sparse(1, 1))
        .With("link.cue-source.weight2", HandMadeTensors.Sparse(1, 1, [(0, 0, 1)]))
        .With("link.cue-source.bias2", HandMadeTensors.Sparse(1, 1));
}
