using CsCheck;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Language;
using Rapporteur.Tests.Language.Encoder;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class EncodedLabelsTests
{
    private const string Text = "Kim Shore said that the tunnel closed.";

    [Fact]
    public void Find_VectorsOfRoles_AreTheirSpans()
    {
        var document = Pages.Of("The ministers agreed.", Text);
        var spans = Find(document, HandMadeTensors.Of());
        Assert.Equal(
            ["Source Kim Shore", "Cue said", "Content that the tunnel closed"], spans.Select(s => $"{s.Role} {document.SpanOf(s.Tokens).Of(document.Text)}"));
        Assert.All(spans, s => Assert.Equal(1, s.Paragraph));
        Assert.All(spans, s => Assert.InRange(s.Probability, 0.9f, 1f));
    }

    // By their scores alone, "the", "tunnel" and "closed" go on with a content; nothing opens it.
    [Fact]
    public void Find_InsideWithoutBegin_IsNoSpan()
    {
        Assert.Empty(Find(Pages.Of("The tunnel closed."), HandMadeTensors.Of()));
    }

    [Fact]
    public void Find_Moves_AreCountedByContext()
    {
        // From "said" to "that" leads a transition within a sentence and outside of quotations: context 0. Another one is not asked.
        var spans = Find(Pages.Of(Text), HandMadeTensors.Of().With("statements.moves", Against(context: 0)));
        Assert.DoesNotContain(spans, s => s.Role == Role.Cue);
        Assert.Equal(2, spans.Count);
        Assert.Equal(3, Find(Pages.Of(Text), HandMadeTensors.Of().With("statements.moves", Against(context: 1))).Count);

        static Rapporteur.Language.Networks.Parameter Against(int context) => HandMadeTensors.Sparse(
            SequenceView.Contexts * ChainLabels.Count, ChainLabels.Count, [((context * ChainLabels.Count) + (int)ChainLabel.BeginCue, (int)ChainLabel.BeginContent, -50)]);
    }

    [Fact]
    public void Find_BiasOfCues_LetsDoubtfulOnesThrough()
    {
        var document = Pages.Of("The ministers closed.");
        var tensors = HandMadeTensors.Of().With("statements.bias", HandMadeTensors.Sparse(1, ChainLabels.Count, [(0, (int)ChainLabel.BeginCue, 2)]));
        Assert.Empty(Find(document, tensors));
        var cues = Find(document, tensors, cueBias: 1.5f);
        Assert.NotEmpty(cues);
        Assert.All(cues, c => Assert.Equal(Role.Cue, c.Role));
        Assert.All(cues, c => Assert.InRange(c.Probability, 0, 0.5f));
    }

    [Fact]
    public void Find_AnyVectorsAndWeights_GiveSpansInOrderThatDoNotOverlap() => Gen.Select(Gen.String[0, 200], Gen.Int).Sample(
        (text, seed) =>
        {
            var random = new Random(seed);
            var document = Pages.Of(text, Text);
            const int L = ChainLabels.Count;
            var tensors = HandMadeTensors.Of()
                .With("statements.weight", HandMadeTensors.Sparse(HandMadeTensors.Width, L, Random(HandMadeTensors.Width * L, L)))
                .With("statements.moves", HandMadeTensors.Sparse(SequenceView.Contexts * L, L, Random(SequenceView.Contexts * L * L, L)));
            var end = 0;
            foreach (var span in Find(document, tensors))
            {
                Assert.InRange(span.Tokens.Start, end, document.Tokens.Count);
                Assert.True(span.Tokens.Length > 0);
                Assert.InRange(span.Probability, 0, 1.001f);
                Assert.True(document.Paragraphs[span.Paragraph].Tokens.Contains(span.Tokens.Start) && document.Paragraphs[span.Paragraph].Tokens.Contains(span.Tokens.End - 1));
                end = span.Tokens.End;
            }

            (int, int, float)[] Random(int count, int columns) => [.. Enumerable.Range(0, count).Select(k => (k / columns, k % columns, (random.NextSingle() * 8) - 4))];
        },
        iter: 200);

    [Fact]
    public void New_MovesOfOtherContexts_IsUnreadable() => Assert.Equal(
        ErrorCodes.ModelUnreadable,
        Assert.Throws<RapporteurException>(() => new EncodedLabels(HandMadeTensors.Of().With("statements.moves", HandMadeTensors.Sparse(8, 8)))).Code);

    private static List<RoleSpan> Find(Document document, EncoderTensors tensors, float cueBias = 0)
    {
        document = document.With([new WordEncoding(HandMadeTensors.Encoder())]);
        return new SpanFinder(new EncodedLabels(tensors)).Find(document, TraitReader.Read(document), null, cueBias);
    }
}
