using CsCheck;

namespace Rapporteur.Tests.Language.Names;

/// <summary>What holds of every text.</summary>
public sealed class NameReaderLaws
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            " ", " ", " ", "\n", " the ", " Minister ", " Ida", " Holmgaard", ", a lawyer,", " of ", " Labour Party", " said", ". ", "Oslo", " (", ")", "\u201c", "\u201d",
            "'s", " 2016 ", " election", "U.S.", "\ud83d\ude00", "\ud83d", "é", "中文", "\u0301", "\0", "\u200B"),
        Gen.Char.Select(c => c.ToString()));

    private static readonly Gen<string> AnyText = Piece.Array[0, 60].Select(string.Concat);

    [Fact]
    public void Fill_AnyText_GivesNamesWithinSentencesThatDoNotOverlap() =>
        AnyText.Sample(static text => Named.AssertInOrder(Named.Read(text)), iter: 300);

    [Fact]
    public void Fill_SameTextTwice_GivesTheSame() =>
        AnyText.Sample(static text => Assert.Equal(Named.Read(text).Layers.Names!, Named.Read(text).Layers.Names!), iter: 100);
}
