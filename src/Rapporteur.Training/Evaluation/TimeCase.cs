using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles;
using Rapporteur.Language;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// A sentence, the day on which it was published, and the days that words in it mean. A file of cases has one JSON object to
/// a line: <c>id</c>, <c>published</c> (null where it is not known), <c>text</c>, <c>words</c>, and <c>from</c> and <c>to</c>,
/// which are null where that end is open.
/// </summary>
internal sealed record TimeCase(string Id, ArticleTime? Published, string Text, TextSpan Words, LocalDate? From, LocalDate? To)
{
    /// <summary>Reads the cases of a file.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none; RAP0402: a line is no case.</exception>
    public static IReadOnlyList<TimeCase> Read(string path)
    {
        var cases = new List<TimeCase>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                cases.Add(Of(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable,
                    $"{path}, line {number} is no case of a date: {e.Message} It should be a JSON object with id, published, text, words, from and to.",
                    e);
            }
        }

        return cases.Count > 0 ? cases : throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no case in {path}. It should have one JSON object to a line.");
    }

    /// <summary>The text as an article.</summary>
    public Article ToArticle() => ArticleReader.FromText(Text, Id, new ArticleOptions { Published = Published });

    /// <summary>True where an expression of time in the words means these days.</summary>
    public bool IsRight(Document document) =>
        document.Layers.Times?.Any(time => document.SpanOf(time.Tokens).Overlaps(Words) && time.From == From && time.To == To) == true;

    private static TimeCase Of(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        var words = json.GetProperty("words").GetString()!;
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TimeCase(
            json.GetProperty("id").GetString()!,
            ArticleTime.TryParse(json.GetProperty("published").GetString(), out var published) ? published : null,
            text,
            start >= 0 ? new TextSpan(start, start + words.Length) : throw new FormatException("Its words do not stand in its text."),
            Day(json.GetProperty("from")),
            Day(json.GetProperty("to")));
    }

    private static LocalDate? Day(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null ? null : LocalDatePattern.Iso.Parse(json.GetString()!) is { Success: true } day ? day.Value : throw new FormatException("A day is no date.");
}
