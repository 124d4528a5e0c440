using Rapporteur.Language.Tags;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Tests.Tags;

public sealed class TreebankTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WordsAndNotes_RebuildsTheText()
    {
        var text = Assert.Single(Treebank.Read(_folder.Write("a.conllu", SmallTreebank.Write(2))));
        Assert.Equal("Ada said the mayor didn't walk. \n\nBruno hoped the mayor didn't walk. ", text.Text);
        Assert.Equal(2, text.Paragraphs.Count);
        Assert.Equal(16, text.Tagged.Count);
        Assert.Equal("n't", text.Tagged[5].Span.Of(text.Text));
    }

    [Fact]
    public void Read_OurTokens_HaveTheirTags()
    {
        var read = Treebank.Read(_folder.Write("a.conllu", SmallTreebank.Write(1)))[0].Read();
        Assert.Equal(
            [WordTag.ProperNoun, WordTag.VerbPast, WordTag.Determiner, WordTag.Noun, WordTag.VerbPast, WordTag.Adverb, WordTag.VerbBase, WordTag.Stop],
            read.Gold);
    }

    [Fact]
    public void Read_PartsThatDoNotSpellTheWhole_HaveNoTag()
    {
        var file = _folder.Write("a.conllu", "1-2\twon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\twill\t_\t_\tMD\t_\t_\t_\t_\t_\n2\tnot\t_\t_\tRB\t_\t_\t_\t_\t_\n\n");
        Assert.All(Treebank.Read(file)[0].Read().Gold, tag => Assert.Equal(WordTag.None, tag));
    }

    [Theory]
    [InlineData("1\tword\tNN\n", ErrorCodes.GoldUnreadable)]
    [InlineData("x\tword\t_\t_\tNN\t_\t_\t_\t_\t_\n", ErrorCodes.GoldUnreadable)]
    [InlineData("# nothing\n", ErrorCodes.GoldMissing)]
    public void Read_NoTreebank_SaysWhy(string text, string code) =>
        Assert.Equal(code, Assert.Throws<RapporteurException>(() => Treebank.Read(_folder.Write("a.conllu", text))).Code);

    [Fact]
    public void Read_SilverTags_CountCodePoints()
    {
        _folder.Write("texts/one.txt", "😀 Rain fell in long-term camps\nGo to Rome");
        _folder.Write(
            "tags/one.tsv",
            "2\t6\tNN\train\tO\t1\tnsubj\n7\t11\tVBD\tfall\tO\t-1\troot\n15\t24\tJJ\tlong-term\tO\t1\tamod\n34\t36\tTO\tto\tO\t1\tcase\n");
        var text = Assert.Single(SilverFolder.Read(_folder["tags"], _folder["texts"])).Read();
        Assert.Equal("Rain/Noun fell/VerbPast to/Preposition", string.Join(' ', Enumerable.Range(0, text.Gold.Length)
            .Where(i => text.Gold[i] != WordTag.None).Select(i => $"{text.Document.Word(i)}/{text.Gold[i]}")));
    }

    [Theory]
    [InlineData("0\t400\tNN\ta\tO\t1\tdep")]
    [InlineData("3\t1\tNN\ta\tO\t1\tdep")]
    [InlineData("a word")]
    public void Read_SilverTagsBeyondTheText_AreUnreadable(string line)
    {
        _folder.Write("one.txt", "A word");
        _folder.Write("one.tsv", line + "\n");
        Assert.Equal(ErrorCodes.GoldUnreadable, Assert.Throws<RapporteurException>(() => SilverFolder.Read(_folder["."], _folder["."])).Code);
    }

    [Fact]
    public void Of_HeadlineCopies_KeepPlacesAndTags()
    {
        var text = Treebank.Read(_folder.Write("a.conllu", SmallTreebank.Write(40)))[0];
        var title = HeadlineCopies.Of(text, 1, int.MaxValue)!;
        var capitals = HeadlineCopies.Of(text, 1, 1)!;
        Assert.StartsWith("Ada Said ", title.Document.Text, StringComparison.Ordinal);
        Assert.StartsWith("ADA SAID THE MAYOR DIDN'T WALK.", capitals.Document.Text, StringComparison.Ordinal);
        Assert.Equal(text.Read().Gold.Where(tag => tag != WordTag.Stop), capitals.Gold);
    }
}
