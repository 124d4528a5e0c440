using Rapporteur.Articles;
using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Models;
using Rapporteur.Tests.Statements.Models;

namespace Rapporteur.Tests.Language.Encoder;

public sealed class EncoderLayersTests
{
    private const string Text = "Kim Shore said that the tunnel closed.\n\nThe ministers agreed.\n";

    [Fact]
    public void Read_ModelOfAnEncoder_EncodesOnceAndFindsTheStatement()
    {
        var encoder = HandMadeTensors.Encoder();
        var reading = ReaderOf(encoder).Read(ArticleReader.FromText(Text, "test"));
        var statement = Assert.Single(reading.Statements);
        Assert.Equal(("Kim Shore", "said", "that the tunnel closed"), (statement.Source!.Spans[0].Of(Text), statement.Cue[0].Of(Text), statement.Content[0].Of(Text)));
        Assert.Equal("hand-made", reading.Engine.Model);
        Assert.Equal(1, encoder.Calls);
    }

    [Fact]
    public void Analyse_ModelOfAnEncoder_FillsAllLayers()
    {
        var layers = ReaderOf(HandMadeTensors.Encoder()).Analyse(ArticleReader.FromText(Text, "test")).Layers;
        Assert.NotNull(layers.Tags);
        Assert.NotNull(layers.Trees);
        Assert.Single(layers.Names!);
        Assert.NotEmpty(layers.Chains!);
        Assert.NotNull(layers.Times);
    }

    [Fact]
    public void Of_LinkerOfPairsWithoutTheirWeights_IsUnreadable() => Assert.Equal(
        ErrorCodes.ModelUnreadable,
        Assert.Throws<RapporteurException>(() => StatementModel.Of("m", HandMadeTensors.Of(), TinyModel.Attributions(new Random(1), usesPairs: true))).Code);

    [Fact]
    public void With_VectorsOfOtherWords_IsRefused() => Assert.Throws<ArgumentException>(() =>
        Pages.Of("One two.").With(LanguageLayers.None with { Encoded = new EncodedWords(2, new float[4]) }));

    private static Reader ReaderOf(HandMadeEncoder encoder)
    {
        var tensors = HandMadeTensors.Of();
        var model = StatementModel.Of("hand-made", tensors, new AttributionModel
        {
            Lexicon = CueLexicon.Empty,
            Links = new HashedWeights(NeverAlone()),
            Confidence = new HashedWeights(new float[64]),
            CueBias = 0,
            Threshold = 0.2f,
        });
        return new Reader(new ReaderOptions { AnyLanguage = true }, model, new Lazy<ILayerFiller[]>(() => EncoderLayers.Fillers(encoder, tensors)));
    }

    // No content without a cue, no cue without a source.
    private static float[] NeverAlone()
    {
        var sink = new FeatureSink();
        sink.Add(140, 0);
        sink.Add(190, 0);
        var weights = new float[1 << 10];
        foreach (var feature in sink.Hashes)
        {
            weights[feature & (weights.Length - 1)] = -9;
        }

        return weights;
    }
}
