using Rapporteur.Language.Names;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Tests.Names;

public sealed class BioFileTests
{
    [Fact]
    public void Read_LabelledWords_GivesTextSentencesAndNames()
    {
        var text = Read("Ida\tB-politician\nHolm\tI-politician\nleft\tO\nOslo\tB-location\n.\tO\n\n\nThe\tO\nGreens\tB-politicalparty\n");
        Assert.Equal("Ida Holm left Oslo .\n\nThe Greens", text.Document.Text);
        Assert.Equal([5, 2], text.Document.Sentences.Select(s => s.Length));
        Assert.Equal(
            ["Ida Holm: Person", "Oslo: Place", "Greens: Organisation"],
            text.Names.Select(n => $"{text.Document.Text[text.Document.SpanOf(n.Tokens).Start..text.Document.SpanOf(n.Tokens).End]}: {n.Kind}"));
    }

    [Fact]
    public void Read_NamesSideBySide_AreTwo() =>
        Assert.Equal([1, 2], Read("Oslo B-country\nIda B-person\nHolm I-person\n").Names.Select(n => n.Tokens.Length));

    [Theory]
    [InlineData("I-person\nHolm", 2)]
    [InlineData("B-person\n\nHolm", 2)]
    public void Read_InsideWithoutItsBegin_BeginsAName(string between, int names) =>
        Assert.Equal(names, Read($"Ida {between} I-event\n").Names.Count);

    [Theory]
    [InlineData("Ida")]
    [InlineData("Ida person")]
    [InlineData("Ida X-person")]
    [InlineData("Ida B-")]
    public void Read_LineWithoutLabel_IsUnreadable(string line)
    {
        var fault = Assert.Throws<RapporteurException>(() => Read("Holm O\n" + line));
        Assert.Equal(ErrorCodes.GoldUnreadable, fault.Code);
        Assert.Contains("Line 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSentence_IsMissing() => Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => Read("\n")).Code);

    [Fact]
    public void FilesOf_NothingThere_IsMissing() =>
        Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => BioFile.FilesOf("/nowhere/at-all")).Code);

    private static NamedText Read(string file) => BioFile.Read(new StringReader(file), "a.txt");
}
