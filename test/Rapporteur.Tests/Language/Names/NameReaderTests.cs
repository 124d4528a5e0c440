using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Tests.Language.Names;

public sealed class NameReaderTests
{
    [Fact]
    public void Fill_PlainSentences_FindsNamesAndKinds()
    {
        var document = Named.Read("Angela Brunner met Peter Okafor in Oslo on Friday. The European Commission and the Labour Party had asked for talks in Norway.");
        Assert.Equal(
            ["Angela Brunner: Person", "Peter Okafor: Person", "Oslo: Place", "European Commission: Organisation", "Labour Party: Organisation", "Norway: Place"],
            Named.NamesOf(document));
    }

    [Fact]
    public void Fill_TitleBeforeAName_IsTied()
    {
        var document = Named.Read("On Tuesday, Danish Prime Minister Ida Holmgaard said that talks would go on.");
        var person = Assert.Single(document.Layers.Names!, static name => name.Kind == EntityKind.Person);
        Assert.Equal("Ida Holmgaard", Named.TextOf(document, person.Tokens));
        Assert.Equal("Danish Prime Minister", Named.TextOf(document, person.Title));
        Assert.Equal(0, person.Apposition.Length);
    }

    [Fact]
    public void Fill_AppositionBehindAName_IsTied()
    {
        var document = Named.Read("Ida Holmgaard, the Danish ambassador to the United Nations, said that talks would go on.");
        var person = Assert.Single(document.Layers.Names!, static name => name.Kind == EntityKind.Person);
        Assert.Equal("the Danish ambassador to the United Nations", Named.TextOf(document, person.Apposition));
    }

    [Fact]
    public void Fill_PunctuationOnly_FindsNothing() => Assert.Empty(Named.Read("... !? -- \u201c\u201d , ; ( ) \u2014 ***").Layers.Names!);

    [Fact]
    public void Fill_NoText_FindsNothing() => Assert.Empty(Named.Read("").Layers.Names!);

    [Fact]
    public void Fill_SentenceOfTenThousandWords_IsRead()
    {
        var document = Named.Read(string.Join(' ', Enumerable.Repeat("vote Ida Holmgaard and", 2_500)));
        Assert.Single(document.Sentences);
        Assert.NotNull(document.Layers.Names);
        Named.AssertInOrder(document);
    }

    [Fact]
    public void Fill_WithoutTags_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => NameReader.Default.Fill(Pages.Of("Ida Holmgaard left.")));

    [Fact]
    public async Task Fill_SeveralThreads_GiveTheSame()
    {
        const string Text = "Minister Ida Holmgaard met the Liberal Party in Aarhus, a city in Denmark. \"Nobody asked us,\" said Ole Brandt, a trader.";
        var one = Named.Read(Text).Layers.Names!;
        var many = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Named.Read(Text).Layers.Names!, TestContext.Current.CancellationToken)));
        Assert.All(many, other => Assert.Equal(one, other));
    }
}
