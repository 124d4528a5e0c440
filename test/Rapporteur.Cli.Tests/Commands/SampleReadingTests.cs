using System.Text.Json;
using Json.Schema;

namespace Rapporteur.Cli.Tests.Commands;

/// <summary>The shipped model on the articles in <c>samples</c>, through the command.</summary>
public sealed class SampleReadingTests : IDisposable
{
    private static readonly JsonSchema _schema = JsonSchema.FromText(File.ReadAllText(Repository.File("docs/reading.schema.json")));
    private static readonly string _samples = Repository.File("samples");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_EverySample_FollowsTheSchemaOnAnyNumberOfThreads()
    {
        var run = Run("read", "--model", "fast", _samples, "--format", "jsonl", "--threads", "1");
        Assert.Equal(0, run.Exit);
        Assert.Equal(Directory.GetFiles(_samples, "*.txt").Length, run.Lines.Length);
        Assert.All(run.Lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            AssertFollowsSchema(json.RootElement);
            Assert.True(json.RootElement.GetProperty("statements").GetArrayLength() >= 5);
        });
        Assert.Equal(run.Output, Run("read", "--model", "fast", _samples, "--format", "jsonl", "--threads", "2").Output);
    }

    [Fact]
    public void Read_EverySample_FitsIn80Columns()
    {
        var run = Run("read", "--model", "fast", _samples);
        Assert.Equal(0, run.Exit);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Export_Samples_RoundTripAsLinesAndWholeAsBrat()
    {
        Assert.Equal(0, Run("add", "--model", "fast", _samples, "--ledger", "one.ledger").Exit);
        var one = Run("export", "--ledger", "one.ledger");
        Assert.Equal(0, RapporteurProcess.RunWith(_folder, one.Output, [], "import", "-", "--ledger", "two.ledger").Exit);
        Assert.Equal(one.Output, Run("export", "--ledger", "two.ledger").Output);

        Assert.Equal(0, Run("export", "--ledger", "one.ledger", "--format", "brat", "--out", "brat").Exit);
        var scores = Run(
            "evaluate", "attributions", "brat", "--model", "fast", "--floor", "ledger=100", "--floor", "whole=100", "--floor", "exact micro=100", "--floor", "token micro=100");
        Assert.Equal("", scores.Error);
        Assert.Equal(0, scores.Exit);
    }

    [Theory]
    [InlineData("He said\0 that it was over. “No,” she said.\0")]
    [InlineData("He said \u202ethat the quay \u2066was\u2069 open\u202c. \u001b[31m“Red,” she said.")]
    [InlineData("“We go,” he said <high> in <low>.")]
    public void Read_HostileCharacters_FollowsTheSchemaAndShowsThemHarmless(string text)
    {
        // Halves of surrogate pairs do not survive in the test's arguments.
        text = text.Replace("<high>", "\ud800", StringComparison.Ordinal).Replace("<low>", "\udc00", StringComparison.Ordinal);

        // With a byte order mark, as the halves of surrogate pairs are told in no other encoding.
        _folder.Write("a.txt", [0xff, 0xfe, .. text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })]);
        var run = Run("read", "--model", "fast", "a.txt", "--format", "jsonl");
        Assert.Equal(0, run.Exit);
        using var json = JsonDocument.Parse(run.Output);
        AssertFollowsSchema(json.RootElement);

        var page = Run("read", "--model", "fast", "a.txt");
        Assert.Equal(0, page.Exit);
        Assert.DoesNotContain(page.Output, c => c is '\0' or '\u001b' or '\u202e' or '\u2066');
    }

    [Fact]
    public void Read_AHundredThousandQuotationMarks_FollowsTheSchema()
    {
        _folder.Write("a.txt", new string('"', 100_000));
        var run = Run("read", "--model", "fast", "a.txt", "--format", "jsonl");
        Assert.Equal(0, run.Exit);
        using var json = JsonDocument.Parse(run.Output);
        AssertFollowsSchema(json.RootElement);
    }

    [Fact]
    public void Read_AGigabyteOfOneCharacter_IsRefusedByItsLimit()
    {
        using (var file = File.Create(_folder.Full("big.txt")))
        {
            file.SetLength(1L << 30);
        }

        var run = Run("read", "--model", "fast", "big.txt");
        Assert.Equal(4, run.Exit);
        Assert.Empty(run.Output);
        Assert.StartsWith("rapporteur: RAP0103: big.txt ", run.Error, StringComparison.Ordinal);
    }

    private static void AssertFollowsSchema(JsonElement reading) =>
        Assert.True(_schema.Evaluate(reading, new EvaluationOptions { RequireFormatValidation = true }).IsValid);

    private RunResult Run(params string[] args) => RapporteurProcess.Run(_folder, args);
}
