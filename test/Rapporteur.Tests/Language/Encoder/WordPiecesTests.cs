using CsCheck;
using Rapporteur.Language.Encoder;

namespace Rapporteur.Tests.Language.Encoder;

public sealed class WordPiecesTests
{
    private static readonly string[] _vocabulary =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "council", "coun", "##cil", "##s", "cafe", "un", "##a", "a", "s", ".", "-", "'", "/", ":", "[", "]", "http", "www", "’", "“", "市", "##ø"];

    private static readonly WordPieces _pieces = new(_vocabulary);

    [Theory]
    [InlineData("council", "council")]
    [InlineData("Council", "council")]
    [InlineData("COUNCILS", "council ##s")]
    [InlineData("councila", "council ##a")]
    [InlineData("Café", "cafe")]
    [InlineData("cafe\u0301s", "cafe ##s")]
    [InlineData("ca\u00ADfe", "cafe")]
    [InlineData("un-a", "un - a")]
    [InlineData("’s", "’ s")]
    [InlineData("“", "“")]
    [InlineData("http://www.un.a/", "http : / / www . un . a /")]
    [InlineData("市市", "市 市")]
    [InlineData("a市s", "a 市 s")]
    public void Add_Word_GivesItsPieces(string word, string pieces) => Assert.Equal(pieces, Of(word));

    [Theory]
    [InlineData("xyz")]
    [InlineData("councilx")]
    [InlineData("😀")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("\uD83D")]
    [InlineData("")]
    [InlineData("村")]
    public void Add_NoPieces_IsOneUnknown(string word) => Assert.Equal("[UNK]", Of(word));

    // What stands in the text never is one of the pieces that mean something to the encoder.
    [Theory]
    [InlineData("[SEP]", "[ [UNK] ]")]
    [InlineData("[a]", "[ a ]")]
    [InlineData("[", "[")]
    public void Add_Brackets_AreMarks(string word, string pieces) => Assert.Equal(pieces, Of(word));

    [Fact]
    public void Add_LongWord_IsUnknown() => Assert.Equal("[UNK]", Of(new string('a', 101)));

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData(".")]
    [InlineData("é")]
    [InlineData("a市")]
    public void Add_MillionCharacters_StopsAtTheMost(string repeated)
    {
        var pieces = new List<int>();
        _pieces.Add(string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)), pieces);
        Assert.InRange(pieces.Count, 1, WordPieces.MostPieces);
    }

    [Fact]
    public void Add_SeveralWords_KeepsThoseBefore()
    {
        var pieces = new List<int>();
        _pieces.Add("council", pieces);
        _pieces.Add("😀", pieces);
        _pieces.Add("a", pieces);
        Assert.Equal("council [UNK] a", Names(pieces));
    }

    [Fact]
    public void Add_AnyText_GivesOneToTheMostPiecesOfTheVocabulary() => Gen.String.Sample(word =>
    {
        var pieces = new List<int>();
        _pieces.Add(word, pieces);
        return pieces.Count is >= 1 and <= WordPieces.MostPieces && pieces.TrueForAll(p => p == 1 || (p >= 5 && p < _vocabulary.Length));
    });

    private static string Of(string word)
    {
        var pieces = new List<int>();
        _pieces.Add(word, pieces);
        return Names(pieces);
    }

    private static string Names(List<int> pieces) => string.Join(' ', pieces.Select(p => _vocabulary[p]));
}
