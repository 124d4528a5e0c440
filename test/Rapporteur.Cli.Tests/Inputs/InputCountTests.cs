using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Inputs;

namespace Rapporteur.Cli.Tests.Inputs;

public sealed class InputCountTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_FilesAndDumps_CountsWhatTheyHold()
    {
        _folder.Write("news/a.txt", Samples.Story);
        _folder.Write("news/b.txt", Samples.StoryNumber(2));
        _folder.Write("news/c.jsonl", Rows(5));
        Assert.Equal(new InputCount(7, InputCountEnd.Whole), Of(100, "news"));
        Assert.Equal(new InputCount(7, InputCountEnd.Whole), Of(7, "news"));
        Assert.Equal(new InputCount(7, InputCountEnd.More), Of(6, "news"));
        Assert.Equal(new InputCount(3, InputCountEnd.More), Of(2, "news/c.jsonl"));
    }

    [Fact]
    public void Of_MoreFilesThanAsked_DoesNotOpenThem()
    {
        foreach (var i in Enumerable.Range(0, 4))
        {
            _folder.Write($"news/{i}.jsonl", Rows(50));
        }

        Assert.Equal(new InputCount(4, InputCountEnd.More), Of(3, "news"));
    }

    [Fact]
    public void Of_StandardInputAndWhatIsNotThere_LeavesThemAlone()
    {
        _folder.Write("a.txt", Samples.Story);
        Assert.Equal(new InputCount(1, InputCountEnd.Standard), Of(10, "a.txt", "-"));
        Assert.Equal(new InputCount(1, InputCountEnd.Whole), Of(10, "a.txt", "missing.txt"));
        Assert.Equal(new InputCount(0, InputCountEnd.Whole), Of(10, "missing.txt"));
    }

    [Fact]
    public void Of_LargeFiles_AreNotLookedInto()
    {
        using (var large = File.Create(_folder.Full("large.jsonl")))
        {
            large.SetLength(InputCount.MostBytes + 1);
        }

        Assert.Equal(new InputCount(1, InputCountEnd.TooLarge), Of(10, "large.jsonl"));
    }

    private static string Rows(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"{{\"title\":\"Report {i}\",\"text\":\"Mayor Ida Brandt said that pier {i} would close.\"}}\n"));

    private InputCount Of(int most, params string[] paths) =>
        InputCount.Of([.. paths.Select(p => p == "-" ? p : _folder.Full(p))], new ContainerOptions(), most, TestContext.Current.CancellationToken);
}
