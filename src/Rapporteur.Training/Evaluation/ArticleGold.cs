using System.Text.Json;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// What is known of the article of one page. A file of gold has one JSON object to a line: <c>file</c> (name of the page's
/// file), <c>title</c>, <c>authors</c> and <c>date</c> (null or absent where they are not known), and either <c>body</c>,
/// <c>summary</c> and <c>captions</c>, or <c>with</c> and <c>without</c>.
/// </summary>
internal sealed record ArticleGold
{
    /// <summary>Name of the gold's file in its folder.</summary>
    public const string FileName = "gold.jsonl";

    /// <summary>Name of the page's file, which lies beside the gold.</summary>
    public required string File { get; init; }

    /// <summary>The headline; null where it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the authors; none where they are not known.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published: a day, or an instant in ISO 8601; null where it is not known.</summary>
    public string? Date { get; init; }

    /// <summary>The paragraphs; null where pieces of text are known instead.</summary>
    public IReadOnlyList<string>? Body { get; init; }

    /// <summary>The stand-first, right where it is given and no loss where it is not.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>Words under pictures.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Pieces of text that are in the article.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Pieces of text that are not.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The file of gold that <paramref name="path"/> names, which may be its folder.</summary>
    public static string FileOf(string path) => Directory.Exists(path) ? Path.Combine(path, FileName) : path;

    /// <summary>Where the page lies, in the folder of the gold. The name alone: gold does not lead out of its folder.</summary>
    public string PathIn(string folder) => Path.Combine(folder, Path.GetFileName(File));

    /// <summary>Reads a file of gold.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none; RAP0402: a line is no gold of a page.</exception>
    public static IReadOnlyList<ArticleGold> Read(string path)
    {
        var gold = new List<ArticleGold>();
        var number = 0;
        foreach (var line in System.IO.File.Exists(path) ? System.IO.File.ReadLines(path) : [])
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                gold.Add(Of(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable,
                    $"{path}, line {number} is no gold of a page: {e.Message} It should be a JSON object with file, and body, summary and captions or with and without.",
                    e);
            }
        }

        return gold.Count > 0 ? gold : throw new RapporteurException(
            ErrorCodes.GoldMissing, $"There is no gold of pages in {path}. Give a file with one JSON object to a line, or a folder that holds one named {FileName}.");
    }

    private static ArticleGold Of(JsonElement json)
    {
        var hasBody = json.TryGetProperty("body", out _);
        return new ArticleGold
        {
            File = json.GetProperty("file").GetString() ?? throw new KeyNotFoundException("There is no file."),
            Title = Text(json, "title"),
            Authors = Texts(json, "authors"),
            Date = Text(json, "date"),
            Body = hasBody ? Texts(json, "body") : null,
            Summary = Texts(json, "summary"),
            Captions = Texts(json, "captions"),
            With = hasBody ? [] : Items(json.GetProperty("with")),
            Without = hasBody ? [] : Items(json.GetProperty("without")),
        };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Items(value) : [];

    private static string[] Items(JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetString() ?? "")];
}
