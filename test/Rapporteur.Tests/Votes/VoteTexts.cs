using System.Text.Json;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Tests.Votes;

/// <summary>Texts of <c>Votes/Data</c> with the votes that they tell of, in a form that can be compared.</summary>
internal static class VoteTexts
{
    private static readonly Lazy<Reader> _fast = new(static () => new Reader(new ReaderOptions { Model = ReadingModel.Fast }));

    /// <summary>The texts of a file by their names.</summary>
    public static IReadOnlyDictionary<string, VoteText> Of(string file) => File.ReadLines(Path.Combine(Folder, file + ".jsonl"))
        .Select(static line => JsonDocument.Parse(line).RootElement)
        .Select(static text => new VoteText(
            text.GetProperty("id").GetString()!,
            text.GetProperty("published").GetString()!,
            text.GetProperty("text").GetString()!,
            [.. text.GetProperty("votes").EnumerateArray().Select(Told)]))
        .ToDictionary(static text => text.Id, StringComparer.Ordinal);

    /// <summary>The names of a file's texts, as rows of a theory.</summary>
    public static TheoryData<string> Names(string file) => [.. Of(file).Keys];

    /// <summary>The document of a text with the layers of the fast model.</summary>
    public static Document Analysed(string text, string published = "2024-03-25") => _fast.Value.Analyse(Article(text, published));

    /// <summary>The document of a text with no layer but its tokens.</summary>
    public static Document Bare(string text, string published = "2024-03-25") => Document.Of(Article(text, published));

    /// <summary>The votes of a text.</summary>
    public static IReadOnlyList<Vote> Read(string text, string published = "2024-03-25") => VoteReader.Read(Analysed(text, published), []);

    /// <summary>Body, outcome, count, and the votes of the members that the text names.</summary>
    public static string Summary(Vote vote) => string.Join(
        ' ',
        vote.Body,
        ReadingNames.Of(vote.Outcome),
        vote.Tally is { } tally ? $"{tally.Yes?.ToString() ?? "?"}-{tally.No?.ToString() ?? "?"}-{tally.Abstain?.ToString() ?? "?"}" : "?",
        string.Join(',', vote.Members.Where(static m => m.Spans.Count > 0).Select(static m => $"{m.Actor}={ReadingNames.Of(m.Choice)}").Order(StringComparer.Ordinal)));

    private static string Folder { get; } = Path.Combine(FolderOfTests(), "Votes", "Data");

    private static string Told(JsonElement vote)
    {
        var tally = vote.GetProperty("tally");
        return string.Join(
            ' ',
            vote.GetProperty("body").GetString(),
            vote.GetProperty("outcome").GetString(),
            tally.ValueKind == JsonValueKind.Null ? "?" : string.Join('-', tally.EnumerateArray().Select(static n => n.ValueKind == JsonValueKind.Null ? "?" : n.GetRawText())),
            string.Join(',', vote.GetProperty("members").EnumerateObject().Select(static m => $"{m.Name}={m.Value.GetString()}").Order(StringComparer.Ordinal)));
    }

    private static Article Article(string text, string published) =>
        ArticleReader.FromText(text, "test") with { Published = ArticleTime.TryParse(published, out var time) ? time : null };

    // The data are read where they stand in the checkout.
    private static string FolderOfTests()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "Votes", "Data")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder of tests above {AppContext.BaseDirectory}.");
    }
}
