using Rapporteur.Training.Events;

namespace Rapporteur.Training.Tests.Events;

public sealed class GivenSpanSentenceTests
{
    private const string Header = "sentence_id\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n";

    [Fact]
    public void Read_ALine_TakesTheMarksOut()
    {
        using var folder = new TempFolder();
        var path = folder.File("table.tsv");
        File.WriteAllText(path, Header + "7\tOn Monday <s>Ghana</s> thanked <t>Togo</t> and <t>Benin</t>.\tGhana\tTogo\tSUPPORT\t1\n");
        var sentence = Assert.Single(GivenSpanSentence.Read(path));
        Assert.Equal("On Monday Ghana thanked Togo and Benin.", sentence.Text);
        Assert.Equal(["Ghana"], sentence.Sources.Select(span => sentence.Text[span.Start..span.End]));
        Assert.Equal(["Togo", "Benin"], sentence.Targets.Select(span => sentence.Text[span.Start..span.End]));
        Assert.Equal(("SUPPORT", 1), (sentence.Root.Name, sentence.Quad));
    }

    [Theory]
    [InlineData("7\tGhana thanked Togo.\tGhana\tTogo\tSUPPORT\n")]
    [InlineData("7\tGhana thanked Togo.\tGhana\tTogo\tTHANKS\t1\n")]
    [InlineData("7\tGhana thanked Togo.\tGhana\tTogo\tSUPPORT\t9\n")]
    public void Read_ALineThatIsNone_IsRefused(string line)
    {
        using var folder = new TempFolder();
        var path = folder.File("table.tsv");
        File.WriteAllText(path, Header + line);
        var fault = Assert.Throws<RapporteurException>(() => GivenSpanSentence.Read(path));
        Assert.Equal(ErrorCodes.GoldUnreadable, fault.Code);
        Assert.Contains("line 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_SaysSo() =>
        Assert.Equal(ErrorCodes.GoldMissing, Assert.Throws<RapporteurException>(() => GivenSpanSentence.Read("/nowhere/table.tsv")).Code);
}
