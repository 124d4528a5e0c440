using CsCheck;
using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;

namespace Rapporteur.Tests.Language.Encoder.Heads;

public sealed class EncodedSyntaxTests
{
    private static readonly LemmaTable _lemmas = SyntaxModelFile.ShippedLemmas();

    [Fact]
    public void Fill_WordsOfKnownClasses_AreTaggedAndHangAsTheWeightsSay()
    {
        var document = Filled(HandMadeTensors.Of(), "Kim Shore said that the ministers agreed.");
        Assert.Equal(
            [UniversalTag.Propn, UniversalTag.Propn, UniversalTag.Verb, UniversalTag.Sconj, UniversalTag.Noun, UniversalTag.Noun, UniversalTag.Verb, UniversalTag.Punct],
            document.Layers.Tags!.Select(t => t.Upos));
        Assert.Equal(["VBD", "IN", "NN"], document.Layers.Tags!.Skip(2).Take(3).Select(t => t.Xpos));
        Assert.Equal("say", document.Layers.Tags![2].Lemma);
        Assert.Equal([2, 0, -1, 6, 6, 6, 2, 2], document.Layers.Trees!.Heads.ToArray());
        Assert.Equal(["nsubj", "flat", "root", "dep", "nsubj", "nsubj", "ccomp", "punct"], document.Layers.Trees.Relations.ToArray());
    }

    // Only tags that were seen together are given: by themselves, "VBD" and "NOUN" have most here.
    [Fact]
    public void Fill_TagsThatWereNeverTogether_AreNotGiven()
    {
        var tensors = HandMadeTensors.Of();
        tensors = tensors.With("tags.bias", HandMadeTensors.Sparse(1, 22, [(0, (int)UniversalTag.Noun, 10), (0, 17 + 1, 5)]));
        Assert.All(Filled(tensors, "The ministers agreed.").Layers.Tags!, t => Assert.Equal((UniversalTag.Noun, "NN"), (t.Upos, t.Xpos)));
    }

    [Fact]
    public void Fill_SentenceOfAThousandWords_IsOneTree()
    {
        var document = Filled(HandMadeTensors.Of(), string.Join(' ', Enumerable.Repeat("ministers agreed", 500)));
        Assert.Single(document.Sentences);
        Assert.True(document.Layers.Trees!.AreTreesOf(document.Sentences));
    }

    [Fact]
    public void Fill_AnyVectors_GivesTreesAndLemmas()
    {
        var heads = new EncodedSyntax(HandMadeTensors.Of(), _lemmas);
        Gen.Select(Gen.String[0, 200], Gen.Int).Sample(
            (text, seed) =>
            {
                var document = Pages.Of(text);
                var random = new Random(seed);
                var words = new EncodedWords(HandMadeTensors.Width, [.. Enumerable.Range(0, document.Tokens.Count * HandMadeTensors.Width).Select(_ => (random.NextSingle() * 4) - 2)]);
                document = document.With(document.Layers with { Encoded = words });
                document = document.With(heads.Fill(document));
                Assert.True(document.Layers.Trees!.AreTreesOf(document.Sentences));
                Assert.All(document.Layers.Tags!, t => Assert.NotEmpty(t.Lemma));
                Assert.Same(words, document.Layers.Encoded);
            },
            iter: 100);
    }

    [Fact]
    public async Task Fill_SeveralThreads_GiveTheSame()
    {
        var heads = new EncodedSyntax(HandMadeTensors.Of(), _lemmas);
        var document = Pages.Of(string.Join(' ', Enumerable.Repeat("Kim Shore said that the ministers agreed.", 50)));
        document = document.With([new WordEncoding(HandMadeTensors.Encoder())]);
        var one = heads.Fill(document);
        var many = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => heads.Fill(document), TestContext.Current.CancellationToken)));
        Assert.All(many, other =>
        {
            Assert.Equal(one.Tags, other.Tags);
            Assert.Equal(one.Trees!.Heads.ToArray(), other.Trees!.Heads.ToArray());
        });
    }

    [Theory]
    [InlineData("tags.weight")]
    [InlineData("tags.bias")]
    [InlineData("root")]
    [InlineData("roles.weight")]
    [InlineData("roles.bias")]
    [InlineData("arcs")]
    [InlineData("arcs.head")]
    [InlineData("arcs.distance")]
    [InlineData("relations.weight")]
    [InlineData("relations.bias")]
    public void New_WeightsMissingOrOfOtherShape_IsUnreadable(string name)
    {
        AssertUnreadable(HandMadeTensors.Of().With(name, (Parameter?)null), name);
        AssertUnreadable(HandMadeTensors.Of().With(name, new Parameter(name, 3, 5)), ".");
    }

    [Theory]
    [InlineData("17 0 0")]
    [InlineData("0 4 0")]
    [InlineData("0 0 1")]
    [InlineData("0 0")]
    [InlineData("0 0 -1")]
    public void New_TriplesOfNoClasses_IsUnreadable(string triple) => AssertUnreadable(HandMadeTensors.Of().With("triples", triple), triple);

    [Fact]
    public void New_NoTriples_IsUnreadable() => AssertUnreadable(HandMadeTensors.Of().With("triples", []), "triples");

    [Fact]
    public void Fill_DocumentWithoutVectors_SaysSo()
    {
        var heads = new EncodedSyntax(HandMadeTensors.Of(), _lemmas);
        Assert.Contains(nameof(WordEncoding), Assert.Throws<InvalidOperationException>(() => heads.Fill(Pages.Of("One."))).Message, StringComparison.Ordinal);
        var other = Pages.Of("One.").With([new WordEncoding(new HandMadeEncoder(3, static (_, _) => 0))]);
        Assert.Contains("3 values", Assert.Throws<InvalidOperationException>(() => heads.Fill(other)).Message, StringComparison.Ordinal);
    }

    private static void AssertUnreadable(EncoderTensors tensors, string said)
    {
        var fault = Assert.Throws<RapporteurException>(() => new EncodedSyntax(tensors, _lemmas));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    private static Document Filled(EncoderTensors tensors, string text) =>
        Pages.Of(text).With([new WordEncoding(HandMadeTensors.Encoder()), new EncodedSyntax(tensors, _lemmas)]);
}
