namespace Rapporteur.Tests.Readings;

/// <summary>The rules that written files are held against find what is wrong.</summary>
public class ConlluRulesTests
{
    private static readonly string _valid = ConlluWriterTests.Write(ConlluWriterTests.Tagged());

    [Fact]
    public void Check_ValidFile_FindsNothing() => Assert.Empty(ConlluRules.Check(_valid, tagged: true, parsed: true));

    [Theory]
    [InlineData("\tPROPN\t", "\tNOUNS\t")]
    [InlineData("\tPROPN\t", "\t_\t")]
    [InlineData("\tcan\tAUX", "\t_\tAUX")]
    [InlineData("\tcan\tAUX", "\t\tAUX")]
    [InlineData("\tcan\tAUX", "\t can\tAUX")]
    [InlineData("\tNNP\t", "\tN P\t")]
    [InlineData("VerbForm=Fin", "VerbForm=Fin|Mood=Ind")]
    [InlineData("VerbForm=Fin", "VerbForm")]
    [InlineData("VerbForm=Fin", "VerbForm=Fin|VerbForm=Ger")]
    [InlineData("\t3\tnsubj", "\t9\tnsubj")]
    [InlineData("\t3\tnsubj", "\t1\tnsubj")]
    [InlineData("\t3\tnsubj", "\t2\tnsubj")]
    [InlineData("\t3\tnsubj", "\t0\troot")]
    [InlineData("\t3\tnsubj", "\t3\troot")]
    [InlineData("\t3\tnsubj", "\t3\tsubject")]
    [InlineData("\t3\tnsubj", "\t3\tnsubj:Pass")]
    [InlineData("\t0\troot", "\t0\tdep")]
    [InlineData("nsubj\t_", "nsubj\tx")]
    [InlineData("3-4\tcan't\t_", "3-4\tcan't\tcan")]
    [InlineData("3-4\t", "4-5\t")]
    [InlineData("3-4\t", "3-3\t")]
    [InlineData("\n4\tn't", "\n5\tn't")]
    [InlineData("can't.", "cannot.")]
    [InlineData("can't.", "can't. Now")]
    [InlineData("Ana Reyes can't.", "Ana  Reyes can't.")]
    [InlineData("SpaceAfter=No|TokenRange=10", "TokenRange=10")]
    [InlineData("TokenRange=12:15", "SpaceAfter=No|TokenRange=12:15")]
    [InlineData("TokenRange=4:9", "SpaceAfter=No|TokenRange=4:9")]
    [InlineData("TokenRange=4:9", "TokenRange=4:9|")]
    [InlineData("TokenRange=4:9", "TokenRange=4:9|TokenRange=4:9")]
    [InlineData("TokenRange=4:9", "SpaceAfter=Yes|TokenRange=4:9")]
    [InlineData("TokenRange=4:9", "TokenRange=4:9\t_")]
    [InlineData("# sent_id = ", "# sentid = ")]
    [InlineData("# sent_id = ", "# sent_id = a b")]
    [InlineData("# sent_id = ", "# sent_id = a/")]
    [InlineData("# newpar\n", "# newpar\n# newpar\n")]
    [InlineData("# text = ", "# txt = ")]
    [InlineData("\n\n", "\n")]
    [InlineData("Ana", "Ana\u0301")]
    public void Check_OneThingWrong_FindsIt(string right, string wrong)
    {
        Assert.Contains(right, _valid, StringComparison.Ordinal);
        Assert.NotEmpty(ConlluRules.Check(_valid.Replace(right, wrong, StringComparison.Ordinal), tagged: true, parsed: true));
    }

    [Fact]
    public void Check_SameFileTwice_FindsTheIdsTwice() =>
        Assert.Contains(ConlluRules.Check(_valid + _valid, tagged: true, parsed: true), f => f.EndsWith("comes twice", StringComparison.Ordinal));

    [Fact]
    public void Check_LayersThatNobodyFilled_AreNotExpected() => Assert.NotEmpty(ConlluRules.Check(_valid, tagged: false, parsed: false));
}
