using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Tags;

namespace Rapporteur.Tests.Language.Syntax;

public sealed class SyntaxReaderTests
{
    [Fact]
    public void Fill_PlainSentence_FindsTagsLemmasAndTree()
    {
        var document = Read("The ministers rejected the proposal.");
        var tags = document.Layers.Tags!;
        Assert.Equal(
            [UniversalTag.Det, UniversalTag.Noun, UniversalTag.Verb, UniversalTag.Det, UniversalTag.Noun, UniversalTag.Punct], tags.Select(t => t.Upos));
        Assert.Equal(["the", "minister", "reject", "the", "proposal", "."], tags.Select(t => t.Lemma));
        Assert.Equal([1, 2, -1, 4, 2, 2], document.Layers.Trees!.Heads.ToArray());
        Assert.Equal(["det", "nsubj", "root", "det", "obj", "punct"], document.Layers.Trees.Relations.ToArray());
    }

    [Fact]
    public void Fill_AnyText_GivesTreesAndLemmas() => Gen.String[0, 300].Sample(
        text =>
        {
            var document = Read(text);
            Assert.True(document.Layers.Trees!.AreTreesOf(document.Sentences));
            Assert.All(document.Layers.Tags!, t => Assert.NotEmpty(t.Lemma));
        },
        iter: 100);

    [Fact]
    public void Fill_SentenceOfTenThousandWords_IsOneTree()
    {
        var document = Read(string.Join(' ', Enumerable.Repeat("vote", 10_000)));
        Assert.Single(document.Sentences);
        Assert.True(document.Layers.Trees!.AreTreesOf(document.Sentences));
    }

    [Fact]
    public async Task Fill_SeveralThreads_GiveTheSame()
    {
        const string Text = "Ms Okoro said that the council would vote on Friday. \"We will not wait,\" she added.";
        var one = Read(Text);
        var many = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Read(Text), TestContext.Current.CancellationToken)));
        Assert.All(many, other =>
        {
            Assert.Equal(one.Layers.Tags, other.Layers.Tags);
            Assert.Equal(one.Layers.Trees!.Heads.ToArray(), other.Layers.Trees!.Heads.ToArray());
            Assert.Equal(one.Layers.Trees.Relations.ToArray(), other.Layers.Trees.Relations.ToArray());
        });
    }

    private static Document Read(string text)
    {
        var document = Document.Of(new Article { Source = "test", Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] });
        return document.With(SyntaxReader.Default.Fill(document));
    }
}
