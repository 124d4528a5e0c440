using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Language.Coreference;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Models;
using Rapporteur.Tests.Statements.Models;

namespace Rapporteur.Tests.Language.Encoder;

public sealed class EncoderLayersTests
{
    [Fact]
    public void Fill_Fillers_EncodeOnceAndFillAllLayers()
    {
        var encoder = HandMadeTensors.Encoder();
        var layers = Filled(encoder).Layers;
        Assert.Equal("agree", layers.Tags![^2].Lemma);
        Assert.NotNull(layers.Trees);
        Assert.Single(layers.Names!);
        Assert.NotEmpty(layers.Chains!);
        Assert.NotNull(layers.Times);
        Assert.Equal(1, encoder.Calls);
    }

    [Fact]
    public void Fillers_WeightsOfCoreference_AskForTheHeadOfMentions()
    {
        var tensors = CoreferenceTensors.With(HandMadeTensors.Of(), new CoreferenceWeights(new short[4]));
        var fault = Assert.Throws<RapporteurException>(() => EncoderLayers.Fillers(HandMadeTensors.Encoder(), tensors));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
        Assert.Contains("mention", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_WeightsOfCoreference_AreInPlaceOfTheFastOnes()
    {
        Assert.Contains(CoreferenceReader.ResourceName, EncoderLayers.Resources(HandMadeTensors.Of()));
        Assert.DoesNotContain(CoreferenceReader.ResourceName, EncoderLayers.Resources(CoreferenceTensors.With(HandMadeTensors.Of(), new CoreferenceWeights(new short[4]))));
    }

    [Fact]
    public void Extract_ModelOfAnEncoder_FindsTheStatement()
    {
        var model = StatementModel.Of("hand-made", HandMadeTensors.Of(), new EncodedLabels(HandMadeTensors.Of()), new AttributionModel
        {
            Lexicon = CueLexicon.Empty,
            Links = new HashedWeights(NeverAlone()),
            Confidence = new HashedWeights(new float[64]),
            CueBias = 0,
            Threshold = 0.2f,
        });
        var document = Filled(HandMadeTensors.Encoder());
        var statement = Assert.Single(new StatementExtractor(model).Extract(document, 0));
        Assert.Equal(
            ("Kim Shore", "said", "that the tunnel closed"),
            (statement.Source!.Spans[0].Of(document.Text), statement.Cue[0].Of(document.Text), statement.Content[0].Of(document.Text)));
        Assert.Throws<InvalidOperationException>(() => new StatementExtractor(model).Extract(document.With(document.Layers with { Encoded = null }), 0));
    }

    [Fact]
    public void Of_LinkerOfPairsWithoutTheirWeights_IsUnreadable() => Assert.Equal(
        ErrorCodes.ModelUnreadable,
        Assert.Throws<RapporteurException>(() => StatementModel.Of("m", HandMadeTensors.Of(), new EncodedLabels(HandMadeTensors.Of()), TinyModel.Attributions(new Random(1), usesPairs: true))).Code);

    [Fact]
    public void With_VectorsOfOtherWords_IsRefused() => Assert.Throws<ArgumentException>(() =>
        Pages.Of("One two.").With(LanguageLayers.None with { Encoded = new EncodedWords(2, new float[4]) }));

    private static Document Filled(HandMadeEncoder encoder) =>
        Pages.Of("Kim Shore said that the tunnel closed.", "The ministers agreed.").With(EncoderLayers.Fillers(encoder, HandMadeTensors.Of()));

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
