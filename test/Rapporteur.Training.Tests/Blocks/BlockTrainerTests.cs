using System.Text.Json;
using AngleSharp.Html.Parser;
using Rapporteur.Articles.Html.Blocks;
using Rapporteur.Training.Blocks;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Blocks;

public sealed class BlockTrainerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_PagesWithOddStories_LearnsWhereTheyStand()
    {
        Train("a.model", 1, 1, TestContext.Current.CancellationToken);
        using var stream = File.OpenRead(_folder.File("a.model"));
        var model = BlockModelFile.Read(stream, "a.model");

        // Nowhere else are stories written in headings of the fourth rank.
        var blocks = BlockWalker.Walk(new HtmlParser().ParseDocument(Page(99)).Body!);
        var likely = model.Read(blocks, -1);
        Assert.All(blocks.Zip(likely), static pair => Assert.Equal(pair.First.Tag == BlockTag.H4, pair.Second > 0.5f));
    }

    [Fact]
    public void Train_SameSeedOtherThreads_GivesTheSameBytes()
    {
        Train("a.model", 3, 1, TestContext.Current.CancellationToken);
        Train("b.model", 3, 4, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(_folder.File("a.model")), File.ReadAllBytes(_folder.File("b.model")));
    }

    [Fact]
    public void Train_Cancelled_WritesNothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Train("a.model", 1, 1, cancel.Token));
        Assert.False(File.Exists(_folder.File("a.model")));
    }

    [Fact]
    public void Train_NoGold_SaysWhatIsMissing()
    {
        var fault = Assert.Throws<RapporteurException>(() => BlockTrainer.Train(
            [_folder.File("none.jsonl")], _folder.File("a.model"), new TrainingOptions(), null, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.GoldMissing, fault.Code);
        Assert.Contains("none.jsonl", fault.Message, StringComparison.Ordinal);
    }

    private static string Story(int page, int part) =>
        $"Ship number {page} came in at pier {part}, and {(part + page) % 7} men went ashore to look for bread, water and news of the war.";

    private static string Page(int page) =>
        $"<html><head><title>Ship {page}</title></head><body><ul><li><a href=/>Home</a></li></ul><h1>Ship {page} is in</h1>"
        + string.Concat(Enumerable.Range(0, 8).Select(part => $"<div><p>A word of the sponsor, number {part}, who sells ropes, sails and tar, and asks for nothing but your trust, {page} times.</p><h4>{Story(page, part)}</h4></div>"))
        + "<p>All of this is ours.</p></body></html>";

    private void Train(string model, int seed, int threads, CancellationToken cancel)
    {
        var gold = new List<string>();
        for (var page = 0; page < 30; page++)
        {
            var file = $"{(char)('a' + (page % 10))}{page}.html";
            _folder.With(file, Page(page));
            gold.Add(JsonSerializer.Serialize(new { file, body = Enumerable.Range(0, 8).Select(part => Story(page, part)), summary = Array.Empty<string>(), captions = Array.Empty<string>() }));
        }

        _folder.With("gold.jsonl", string.Join('\n', gold));
        BlockTrainer.Train([_folder.File("gold.jsonl")], _folder.File(model), new TrainingOptions { Seed = seed, Threads = threads }, null, cancel);
    }
}
