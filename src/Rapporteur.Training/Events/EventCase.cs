using System.Text.Json;
using Rapporteur.Articles;
using Rapporteur.Events;

namespace Rapporteur.Training.Events;

/// <summary>
/// A sentence and the events that are to come out of it. A file of cases has one JSON object to a line: <c>id</c>, <c>published</c>,
/// <c>text</c> and <c>events</c>, each with <c>type</c> (several with <c>|</c> between them where any will do), <c>actors</c> and
/// <c>recipients</c> (codes: the country, else the id of the actor) and <c>status</c>.
/// </summary>
internal sealed record EventCase(string Id, ArticleTime? Published, string Text, IReadOnlyList<ExpectedEvent> Events)
{
    /// <summary>True where a file is one of cases and not of labelled sentences: its texts have a day.</summary>
    public static bool Are(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(GoldLines.Of(path)[0].Line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("published", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads the cases of a file.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none; RAP0402: a line is no case.</exception>
    public static IReadOnlyList<EventCase> Read(string path)
    {
        var cases = new List<EventCase>();
        foreach (var (number, line) in GoldLines.Of(path))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                cases.Add(Of(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable,
                    $"{path}, line {number} is no case of events: {e.Message} It should be a JSON object with id, published, text and events.",
                    e);
            }
        }

        return cases;
    }

    /// <summary>The text as an article.</summary>
    public Article ToArticle() => ArticleReader.FromText(Text, Id, new ArticleOptions { Published = Published });

    /// <summary>True where these are the events, in whatever order.</summary>
    public bool IsRight(IReadOnlyList<PoliticalEvent> found)
    {
        var free = new List<PoliticalEvent>(found);
        foreach (var item in Events)
        {
            var at = free.FindIndex(item.Is);
            if (at < 0)
            {
                return false;
            }

            free.RemoveAt(at);
        }

        return free.Count == 0;
    }

    private static EventCase Of(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        ArticleTime.TryParse(json.GetProperty("published").GetString(), out var published) ? published : null,
        json.GetProperty("text").GetString()!,
        [.. json.GetProperty("events").EnumerateArray().Select(ExpectedEvent.Of)]);
}
