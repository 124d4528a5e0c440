using System.Runtime.InteropServices;
using System.Text.Json;

namespace Rapporteur.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_TextFile_PrintsItsTextWithin80Columns()
    {
        _folder.Write("harbour.txt", Samples.Story);
        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", "harbour.txt");
        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Error);
        Assert.StartsWith("harbour.txt\n\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ana Reyes", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Read_Json_IsOneObjectForAFileAndAnArrayForMore()
    {
        _folder.Write("a.txt", Samples.Story);
        _folder.Write("b.txt", Samples.StoryNumber(2));
        using var single = JsonDocument.Parse(RapporteurProcess.Run(_folder, "read", "--model", "fast", "a.txt", "--format", "json").Output);
        Assert.Equal("a.txt", single.RootElement.GetProperty("article").GetProperty("source").GetString());
        using var several = JsonDocument.Parse(RapporteurProcess.Run(_folder, "read", "--model", "fast", ".", "--format", "json").Output);
        Assert.Equal(["./a.txt", "./b.txt"], several.RootElement.EnumerateArray().Select(Source));
        using var none = JsonDocument.Parse(RapporteurProcess.Run(_folder, "read", "--model", "fast", "*.htm", "--format", "json").Output);
        Assert.Equal(0, none.RootElement.GetArrayLength());
    }

    [Fact]
    public void Read_Fast_NamesItsModelAndMakesNoTrees()
    {
        _folder.Write("a.txt", Samples.Story);
        using var fast = JsonDocument.Parse(RapporteurProcess.Run(_folder, "read", "a.txt", "--fast", "--format", "json").Output);
        using var full = JsonDocument.Parse(RapporteurProcess.Run(_folder, "read", "--model", "fast", "a.txt", "--format", "json").Output);
        Assert.StartsWith("words-", Model(fast), StringComparison.Ordinal);
        Assert.StartsWith("fast-", Model(full), StringComparison.Ordinal);
        var refused = RapporteurProcess.Run(_folder, "read", "a.txt", "--fast", "--format", "conllu");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("--fast finds no tags and trees", refused.Error, StringComparison.Ordinal);

        static string? Model(JsonDocument reading) => reading.RootElement.GetProperty("engine").GetProperty("model").GetString();
    }

    [Fact]
    public void Read_Lines_KeepTheFilesOwnText()
    {
        _folder.Write("a.txt", Samples.Story);
        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", "a.txt", "--format", "jsonl", "--published", "2024-03-25");
        using var reading = JsonDocument.Parse(Assert.Single(run.Lines));
        var article = reading.RootElement.GetProperty("article");
        Assert.Equal(Samples.Story, article.GetProperty("text").GetString());
        Assert.Equal("2024-03-25", article.GetProperty("published").GetString());
    }

    [Fact]
    public void Read_StandardInput_IsRead()
    {
        var run = RapporteurProcess.RunWith(_folder, Samples.Story, [], "read", "--model", "fast", "-", "--format", "jsonl");
        Assert.Equal(0, run.Exit);
        using var reading = JsonDocument.Parse(run.Output);
        Assert.Equal("-", Source(reading.RootElement));
    }

    [Fact]
    public void Read_SomeBadInputs_ReadsTheOthersListsThemAndExits3()
    {
        _folder.Write("a.txt", Samples.Story);
        _folder.Write("empty.txt", " \n");
        _folder.Write("image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0]);
        _folder.Write("z.txt", Samples.StoryNumber(3));
        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", "a.txt", "empty.txt", "missing.txt", "image.txt", "z.txt", "--format", "jsonl");
        Assert.Equal(3, run.Exit);
        Assert.Equal(["a.txt", "z.txt"], run.Lines.Select(SourceOfLine));
        var errors = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(4, errors.Length);
        Assert.StartsWith("rapporteur: RAP0104: empty.txt", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("rapporteur: RAP0101: missing.txt", errors[1], StringComparison.Ordinal);
        Assert.StartsWith("rapporteur: RAP0105: image.txt", errors[2], StringComparison.Ordinal);
        Assert.Equal($"rapporteur: 2 articles read, {StatementsOf(run)}, 3 failed", errors[3]);
    }

    [Fact]
    public void Read_Conllu_HasTheSentencesOfAllGoodArticles()
    {
        _folder.Write("a.txt", "The mayors didn't agree.\n");
        _folder.Write("b.txt", " \n");
        _folder.Write("c.txt", "She left the town hall.\n");
        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", ".", "--format", "conllu");
        Assert.Equal(3, run.Exit);
        Assert.Equal(["# newdoc id = .%2Fa.txt", "# newdoc id = .%2Fc.txt"], run.Lines.Where(l => l.StartsWith("# newdoc", StringComparison.Ordinal)));
        Assert.Contains("3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=11:17", run.Lines);
        Assert.StartsWith("1\tThe\tthe\tDET\tDT\t", run.Lines.First(l => l[0] != '#'), StringComparison.Ordinal);
        Assert.EndsWith("\n\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("rapporteur: 2 articles read, 2 sentences, 1 failed\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherLanguage_IsPrintedUnreadAndExits3()
    {
        _folder.Write("a.txt", Samples.Story);
        _folder.Write("b.txt", French);
        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", ".", "--format", "jsonl");
        Assert.Equal(3, run.Exit);
        Assert.Equal(["en", "fr"], run.Lines.Select(LanguageOfLine));
        Assert.StartsWith("rapporteur: RAP0108: ./b.txt is not in English but in French", run.Error, StringComparison.Ordinal);
        Assert.Contains("Not read (RAP0108).", RapporteurProcess.Run(_folder, "read", "--model", "fast", "b.txt").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("conllu")]
    public void Read_AnyLanguage_ReadsOnRegardless(string format)
    {
        _folder.Write("b.txt", French);
        Assert.Equal(4, RapporteurProcess.Run(_folder, "read", "--model", "fast", "b.txt", "--format", format).Exit);
        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", "b.txt", "--format", format, "--any-language");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.NotEmpty(run.Lines);
    }

    [Fact]
    public void Read_NothingToRead_Exits4()
    {
        Directory.CreateDirectory(_folder.Full("bare"));
        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", "bare");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0902: bare: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingModel_Exits4()
    {
        _folder.Write("a.txt", Samples.Story);
        var run = RapporteurProcess.Run(_folder, "read", "a.txt", "--model", "none.model");
        Assert.Equal(4, run.Exit);
        Assert.StartsWith("rapporteur: RAP0201: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuotedPattern_IsExpandedInOrder()
    {
        foreach (var name in new[] { "b.txt", "a/c.txt", "a/b.md", "B.txt" })
        {
            _folder.Write(name, Samples.Story);
        }

        var run = RapporteurProcess.Run(_folder, "read", "--model", "fast", "**/*.txt", "--format", "jsonl");
        Assert.Equal(["B.txt", "a/c.txt", "b.txt"], run.Lines.Select(SourceOfLine));
    }

    [Fact]
    public void Read_HostileNames_AreReadAndShownHarmless()
    {
        string[] names = ["-x.txt", "@list.txt", "[red].txt", "a b\u001b[31m.txt", "line\nbreak.txt", "quote\"'.txt", "back\\slash.txt"];
        foreach (var name in names)
        {
            _folder.Write(name, Samples.Story);
        }

        var run = RapporteurProcess.Run(_folder, ["read", "--model", "fast", "--format", "jsonl", "--", .. names]);
        Assert.Equal(0, run.Exit);
        Assert.Equal(names, run.Lines.Select(SourceOfLine));

        var page = RapporteurProcess.Run(_folder, ["read", "--model", "fast", "--", .. names, "gone\u001b]0;x\u0007\n.txt"]);
        Assert.Equal(3, page.Exit);
        Assert.DoesNotContain(page.Output + page.Error, c => char.IsControl(c) && c != '\n');
        Assert.StartsWith("rapporteur: RAP0101: gone␛]0;x␇ .txt: ", page.Error, StringComparison.Ordinal);
        Assert.Contains("\n[red].txt\n", page.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", "", false)]
    [InlineData("always", "", true)]
    [InlineData("always", "1", true)]
    [InlineData("never", "", false)]
    public void Read_Colour_IsOnlyWhereItIsDue(string choice, string noColour, bool coloured)
    {
        _folder.Write("a.txt", Samples.Story);
        var run = RapporteurProcess.RunWith(_folder, "", [("NO_COLOR", noColour)], "read", "--model", "fast", "a.txt", "--color", choice);
        Assert.Equal(0, run.Exit);
        Assert.Equal(coloured, run.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("conllu")]
    public void Read_AnyNumberOfThreads_GivesTheSameBytes(string format)
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.Write($"news/{i % 7}/{i}.txt", Samples.StoryNumber(i));
        }

        _folder.Write("news/3/empty.txt", "");
        var one = RapporteurProcess.Run(_folder, "read", "--model", "fast", "news", "--format", format, "--threads", "1");
        Assert.Equal(3, one.Exit);
        foreach (var threads in new[] { "2", "5" })
        {
            Assert.Equal(one, RapporteurProcess.Run(_folder, "read", "--model", "fast", "news", "--format", format, "--threads", threads));
        }
    }

    [Fact]
    public void Read_ClosedPipe_EndsQuietly()
    {
        for (var i = 0; i < 300; i++)
        {
            _folder.Write($"news/{i:D3}.txt", string.Concat(Enumerable.Repeat(Samples.StoryNumber(i), 20)));
        }

        using var process = RapporteurProcess.Start(_folder, [], "read", "--model", "fast", "news", "--format", "jsonl");
        Assert.Contains("000.txt", process.Output.ReadLine(), StringComparison.Ordinal);
        process.Output.Close();
        var run = process.Finish(Task.FromResult(""));
        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Read_FullDisk_SaysSoAndExits4()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        _folder.Write("a.txt", Samples.Story);
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "sh", ["-c", $"dotnet '{RapporteurProcess.Program}' read a.txt --model fast > /dev/full"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
        })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(4, shell.ExitCode);
        Assert.StartsWith("rapporteur: RAP0903: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public void Read_Interrupted_KeepsWhatIsCompleteAndExits130(PosixSignal signal)
    {
        _folder.Write("a.txt", Samples.Story);
        // Standard input stays open: the command waits for it.
        using var process = RapporteurProcess.Start(_folder, [], "read", "--model", "fast", "a.txt", "-", "--format", "json");
        Assert.Equal("[", process.Output.ReadLine());
        process.Signal(signal);
        var run = process.Finish();
        Assert.Equal(130, run.Exit);
        using var readings = JsonDocument.Parse("[" + run.Output);
        Assert.Equal("a.txt", Source(readings.RootElement[0]));
        Assert.Contains("interrupted", run.Error, StringComparison.Ordinal);
    }

    private const string French = "Le ministre a déclaré lundi que le port ne rouvrirait pas avant la fin de la semaine.\n";

    private static string? LanguageOfLine(string line)
    {
        using var reading = JsonDocument.Parse(line);
        return reading.RootElement.GetProperty("article").GetProperty("language").GetString();
    }

    private static string? Source(JsonElement reading) => reading.GetProperty("article").GetProperty("source").GetString();

    private static string? SourceOfLine(string line)
    {
        using var reading = JsonDocument.Parse(line);
        return Source(reading.RootElement);
    }

    private static string StatementsOf(RunResult run)
    {
        var count = 0;
        foreach (var line in run.Lines)
        {
            using var reading = JsonDocument.Parse(line);
            count += reading.RootElement.GetProperty("statements").GetArrayLength();
        }

        return count == 1 ? "1 statement" : $"{count} statements";
    }
}
