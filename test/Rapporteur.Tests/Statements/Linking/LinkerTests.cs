using CsCheck;
using Rapporteur.Features;
using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Statements.Linking;

public sealed class LinkerTests
{
    // Nothing speaks for any choice: the spans stay alone, and the choice is an even one.
    [Fact]
    public void Link_NoWeights_LeavesContentsAlone()
    {
        var scene = MarkedScene.Of("{We go,} [Roe] <said>.");
        var linked = Assert.Single(Linker.Link(scene, new HashedWeights(new float[16]), new FeatureSink()));
        Assert.Equal("- | - | We go,", MarkedScene.Describe(scene.Document, linked));
        Assert.Equal(0.5, linked.ContentProbability, 1e-6);
    }

    [Fact]
    public void Link_AloneSpokenAgainst_JoinsContentsToTheirCueAndSource()
    {
        var scene = MarkedScene.Of("{We go,} [Roe] <said>, {and we stay}.");
        var linked = Assert.Single(Linker.Link(scene, Against(scene), new FeatureSink()));
        Assert.Equal("Roe | said | We go, / and we stay", MarkedScene.Describe(scene.Document, linked));
        Assert.InRange(linked.ContentProbability, 0.99, 1);
        Assert.InRange(linked.SourceProbability, 0.99, 1);
    }

    [Fact]
    public void Link_CueWithoutContent_IsLeftOut()
    {
        var scene = MarkedScene.Of("[Roe] <said> so.");
        Assert.Empty(Linker.Link(scene, new HashedWeights(new float[16]), new FeatureSink()));
    }

    [Fact]
    public void Link_Nothing_GivesNothing() =>
        Assert.Empty(Linker.Link(MarkedScene.Of("Nobody spoke."), new HashedWeights(new float[16]), new FeatureSink()));

    [Fact]
    public void Link_AnySpansAndWeights_UsesEveryContentOnceAndNoCueTwice() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 6], Gen.Int[0, int.MaxValue]).Sample(
        (count, paragraphs, seed) =>
        {
            var random = new Random(seed);
            var document = Pages.Of([.. Enumerable.Range(0, paragraphs).Select(_ => string.Join(' ', Enumerable.Repeat("word, “and” words.", 12)))]);
            var spans = new List<RoleSpan>();
            for (int k = 0, at = 0; k < count; k++)
            {
                var paragraph = Enumerable.Range(0, paragraphs).FirstOrDefault(p => document.Paragraphs[p].Tokens.Contains(at), -1);
                if (paragraph < 0)
                {
                    break;
                }

                var end = Math.Min(document.Paragraphs[paragraph].Tokens.End, at + random.Next(1, 8));
                spans.Add(new RoleSpan((Role)random.Next(3), new TokenRange(at, end), paragraph, random.NextSingle()));
                at = end + random.Next(6);
            }

            var scene = new LinkScene(document, TraitReader.Read(document), spans, []);
            var weights = new HashedWeights([.. Enumerable.Range(0, 1 << 12).Select(_ => (random.NextSingle() - 0.5f) * 4)]);
            var linked = Linker.Link(scene, weights, new FeatureSink());
            var contents = linked.SelectMany(l => l.Contents).ToList();
            Assert.Equal(spans.Where(s => s.Role == Role.Content), contents.OrderBy(c => c.Tokens.Start));
            var cues = linked.Where(l => l.Cue is not null).Select(l => l.Cue).ToList();
            Assert.Equal(cues.Count, cues.Distinct().Count());
            foreach (var parts in linked)
            {
                Assert.NotEmpty(parts.Contents);
                Assert.Equal(parts.Contents.OrderBy(c => c.Tokens.Start), parts.Contents);
                Assert.True(parts.Cue is not null || parts.Source is null);
                Assert.InRange(parts.ContentProbability, 0, 1);
                Assert.InRange(parts.SourceProbability, 0, 1);
            }
        },
        iter: 300);

    [Fact]
    public void Near_ManyCues_OffersTheNearestAlone()
    {
        var scene = MarkedScene.Of("<a> <b>", "<c> <d> <e>", "{we go} <f>", "<g> <h>", "<i>");
        var content = Assert.Single(scene.Contents);
        Assert.Equal(["c", "d", "e", "f", "g"], scene.CuesFor(content).Select(c => scene.Document.SpanOf(scene.Spans[c].Tokens).Of(scene.Document.Text)));
        Assert.Empty(scene.SourcesFor(scene.Cues[0]));
    }

    /// <summary>Weights that speak against contents and cues that stay alone, and for nothing else.</summary>
    private static HashedWeights Against(LinkScene scene)
    {
        var weights = new HashedWeights(new float[1 << 20]);
        var sink = new FeatureSink();
        foreach (var content in scene.Contents)
        {
            LinkFeatures.ContentAlone(scene, content, sink);
            Weigh();
        }

        foreach (var cue in scene.Cues)
        {
            LinkFeatures.CueAlone(scene, cue, sink);
            Weigh();
        }

        return weights;

        void Weigh()
        {
            foreach (var feature in sink.Hashes)
            {
                weights.Values[weights.IndexOf(feature)] = -5;
            }
        }
    }
}
