using Rapporteur.Cli.Inputs;

namespace Rapporteur.Cli.Tests.Inputs;

public sealed class UnmarkedInputsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_Folder_GivesArticlesThenTheTextsOfTreebanksAndStories()
    {
        _folder.Write("a.conllu", "# newdoc id = one\n1\tPiers\t_\t_\t_\t_\t_\t_\t_\t_\n2\tsink\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
        _folder.Write("b.tml", "<TimeML><TEXT>The ferry left on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2024-05-06\">Monday</TIMEX3>.</TEXT></TimeML>");
        _folder.Write("c.txt", "The quay is safe.");
        _folder.Write("d.md", "This is left out.");
        foreach (var threads in new[] { 1, 2 })
        {
            var read = UnmarkedInputs.Of([_folder.Full("")], threads, TestContext.Current.CancellationToken).ToList();
            Assert.All(read, outcome => Assert.Null(outcome.Fault));
            Assert.Equal(["The quay is safe.", "Piers sink.", "The ferry left on Monday."], read.Select(outcome => outcome.Value!.Text.Trim()));
        }
    }

    [Fact]
    public void Of_ArticleThatCannotBeRead_IsAFaultInItsPlace()
    {
        _folder.Write("a.tml", "<TimeML><TEXT>");
        _folder.Write("b.txt", "The quay is safe.");
        var read = UnmarkedInputs.Of([_folder.Full("")], 1, TestContext.Current.CancellationToken).ToList();
        Assert.Equal([null, "RAP0402"], read.Select(outcome => outcome.Fault?.Code));
    }

    [Fact]
    public void Of_PathThatLeadsNowhere_Throws()
    {
        var fault = Assert.Throws<RapporteurException>(() => UnmarkedInputs.Of([_folder.Full("nowhere")], 1, TestContext.Current.CancellationToken).ToList());
        Assert.Equal(ErrorCodes.InputNotFound, fault.Code);
    }
}
