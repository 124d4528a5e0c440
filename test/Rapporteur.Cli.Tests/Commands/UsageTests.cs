using Rapporteur.Cli.Commands;

namespace Rapporteur.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("red article.txt", "There is no command 'red'. Did you mean read?")]
    [InlineData("read --formt json a.txt", "There is no option '--formt'. Did you mean --format?")]
    [InlineData("read a.txt --format xml", "'xml'")]
    [InlineData("read", "read wants PATH. Files, folders,")]
    [InlineData("read a.txt --threads 0", "--threads wants a whole number")]
    [InlineData("read a.txt --min-confidence 1.5", "--min-confidence wants a number from 0 to 1")]
    [InlineData("read a.txt --published monday", "--published wants a date")]
    [InlineData("add a.txt", "--ledger")]
    [InlineData("search x --ledger l --since 2024-13-01", "--since wants a date")]
    [InlineData("search x --ledger l --type spoken", "--type wants direct")]
    [InlineData("search x --ledger l --limit -3", "--limit wants a whole number")]
    [InlineData("export --ledger l --format xml", "'xml'")]
    [InlineData("export --ledger l --format", "--format")]
    [InlineData("export --ledger l --format brat --out", "--out")]
    [InlineData("export --ledger l --format brat", "wants a folder: --out FOLDER")]
    [InlineData("evaluate attributions gold --floor ledger", "--floor wants a figure")]
    [InlineData("train statments gold --out m", "There is no command 'statments'. Did you mean statements?")]
    public void Run_WrongCommandLine_SaysWhatIsMeantAndExits2(string line, string message)
    {
        var run = RapporteurProcess.Run(_folder, line.Split(' '));
        Assert.Equal(2, run.Exit);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("rapporteur: RAP0901: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(" --help\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoCommand_ShowsHelpOnErrorAndExits2()
    {
        var run = RapporteurProcess.Run(_folder);
        Assert.Equal(2, run.Exit);
        Assert.Empty(run.Output);
        Assert.StartsWith("Examples:\n  rapporteur read ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read --help")]
    [InlineData("add -h")]
    [InlineData("search --help")]
    [InlineData("actors --help")]
    [InlineData("export --help")]
    [InlineData("import --help")]
    [InlineData("train statements --help")]
    [InlineData("evaluate attributions --help")]
    [InlineData("info --help --bogus")]
    public void Run_Help_BeginsWithExamples(string line)
    {
        var run = RapporteurProcess.Run(_folder, line.Split(' '));
        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Error);
        Assert.StartsWith("Examples:\n  rapporteur " + line.Split('-')[0].Trim(), run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, l => Assert.True(l.StartsWith("  rapporteur", StringComparison.Ordinal) || l.Length <= 80, l));
    }

    [Fact]
    public void Run_Version_PrintsIt()
    {
        var run = RapporteurProcess.Run(_folder, "--version");
        Assert.Equal(0, run.Exit);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", run.Output);
    }

    [Theory]
    [InlineData("read", "read", 0)]
    [InlineData("raed", "read", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("--format", "--formt", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_TwoWords_CountsEdits(string a, string b, int edits)
    {
        Assert.Equal(edits, UsageFaults.Distance(a, b));
        Assert.Equal(edits, UsageFaults.Distance(b, a));
    }

    [Theory]
    [InlineData("ceasefire", "ceasefire")]
    [InlineData("red line|Rafah", "\"red line\" Rafah")]
    [InlineData("\"red line\" Rafah", "\"red line\" Rafah")]
    [InlineData(" ", null)]
    public void Query_Words_MakeArgumentsWithSpacesPhrases(string words, string? query) =>
        Assert.Equal(query, SearchCommand.Query(words.Split('|')));
}
