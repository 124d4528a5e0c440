using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Tests.Language.Encoder.Heads;

public sealed class EncodedNamesTests
{
    [Fact]
    public void Fill_BeginAndEnd_AreOneName()
    {
        var names = Names("Kim Shore said that the tunnel closed. The ministers agreed.");
        var name = Assert.Single(names);
        Assert.Equal((new TokenRange(0, 2), EntityKind.Person), (name.Tokens, name.Kind));
    }

    // "Shore" is more likely the end of a name than none, and there is no name that ends here.
    [Fact]
    public void Fill_EndWithoutBegin_IsNoName() => Assert.Empty(Names("The ministers closed Shore."));

    [Fact]
    public void Fill_NameOverTheEndOfASentence_IsNone() => Assert.Empty(Names("The ministers closed Kim.", "Shore said that."));

    // Begin and end together are 2 better than none twice; a share of 0.005 of what the linear model says of the move decides.
    [Theory]
    [InlineData(-300, 1)]
    [InlineData(-500, 0)]
    public void Fill_LinearModelSaysThatEndSeldomFollowsBegin_IsANameWhereTheVectorsOutweighIt(int move, int names)
    {
        var moves = new int[NameLabels.Count * NameLabels.Count];
        moves[(NameLabels.Of(EntityKind.Person, 0, 2) * NameLabels.Count) + NameLabels.Of(EntityKind.Person, 1, 2)] = move;
        var weights = new NameWeights(new byte[NameWeights.BucketBytes << 2], moves);
        var linear = new NameReader(new NameModel(weights, new WordClasses(new byte[WordClasses.SlotBytes << 2])));
        Assert.Equal(names, Names(linear, "Kim Shore said that the tunnel closed.").Count);
    }

    [Fact]
    public void New_WeightsForOtherLabels_IsUnreadable() => Assert.Equal(
        ErrorCodes.ModelUnreadable,
        Assert.Throws<RapporteurException>(() => new EncodedNames(HandMadeTensors.Of().With("names.weight", HandMadeTensors.Sparse(8, 9)))).Code);

    private static IReadOnlyList<EntityName> Names(params string[] paragraphs) => Names(null, paragraphs);

    private static IReadOnlyList<EntityName> Names(NameReader? linear, params string[] paragraphs) => Pages.Of(paragraphs).With(
    [
        new WordEncoding(HandMadeTensors.Encoder()), new EncodedSyntax(HandMadeTensors.Of(), SyntaxModelFile.ShippedLemmas()), new EncodedNames(HandMadeTensors.Of(), linear),
    ]).Layers.Names!;
}
