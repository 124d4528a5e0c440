using Rapporteur.Cli.Inputs;

namespace Rapporteur.Cli.Tests.Inputs;

public sealed class InputPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputPathsTests()
    {
        foreach (var name in new[] { "b.txt", "a.html", "a/z.HTM", "a/.hidden.txt", ".git/x.txt", "a/deep/er/c.txt", "notes.md", "star*.txt", "Z.txt" })
        {
            _folder.Write(name, "x");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Expand_Folder_GivesArticlesInOrdinalOrder() =>
        Assert.Equal(["Z.txt", "a/deep/er/c.txt", "a/z.HTM", "a.html", "b.txt", "star*.txt"], Expand(""));

    [Theory]
    [InlineData("*.txt", "Z.txt", "b.txt", "star*.txt")]
    [InlineData("**/*.txt", "Z.txt", "a/deep/er/c.txt", "b.txt", "star*.txt")]
    [InlineData("a/**/c.*", "a/deep/er/c.txt")]
    [InlineData("*/z.HTM", "a/z.HTM")]
    [InlineData("notes.md", "notes.md")]
    [InlineData("star*.txt", "star*.txt")]
    public void Expand_Pattern_GivesWhatMatches(string pattern, params string[] found) => Assert.Equal(found, Expand(pattern));

    [Theory]
    [InlineData("missing.txt", "RAP0101")]
    [InlineData("*.pdf", "RAP0902")]
    [InlineData("nowhere/*.txt", "RAP0902")]
    public void Expand_PathToNothing_IsAFault(string path, string code)
    {
        var input = Assert.Single(InputPaths.Expand([_folder.Full(path)], InputPaths.ArticleExtensions));
        Assert.Equal(code, input.Fault?.Code);
    }

    [Fact]
    public void Expand_FolderWithoutArticles_IsAFault()
    {
        Directory.CreateDirectory(_folder.Full("empty"));
        var input = Assert.Single(InputPaths.Expand([_folder.Full("empty")], InputPaths.ArticleExtensions));
        Assert.Equal("RAP0902", input.Fault?.Code);
    }

    [Fact]
    public void Expand_SameFileTwice_IsGivenOnce() =>
        Assert.Single(InputPaths.Expand([_folder.Full("b.txt"), _folder.Full("a/../b.txt")], InputPaths.ArticleExtensions));

    [Fact]
    public void Expand_LinkInACircle_Ends()
    {
        Directory.CreateSymbolicLink(_folder.Full("a/round"), _folder.Path);
        Assert.Equal(6, Expand("").Length);
        Assert.Equal(4, Expand("**/*.txt").Length);
    }

    [Fact]
    public void Expand_StandardInput_StaysItself() =>
        Assert.Equal("-", Assert.Single(InputPaths.Expand(["-"], InputPaths.ArticleExtensions)).Source);

    private string[] Expand(string path) =>
        [.. InputPaths.Expand([_folder.Full(path)], InputPaths.ArticleExtensions)
            .Select(i => Path.GetRelativePath(_folder.Path, i.Source).Replace('\\', '/'))];
}
