using System.Text.Json;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Training.Events;

/// <summary>A sentence with its events, as <c>data/events</c> has them.</summary>
/// <param name="Id">Unique within the file.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Events">Its events; none in many.</param>
internal sealed record EventSentence(string Id, string Text, IReadOnlyList<GoldEvent> Events)
{
    /// <summary>Reads the sentences of a file.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is no such file, or nothing in it; RAP0402: a line is no labelled sentence.</exception>
    public static IReadOnlyList<EventSentence> Read(string path)
    {
        var sentences = new List<EventSentence>();
        foreach (var (number, line) in GoldLines.Of(path))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                sentences.Add(Of(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable,
                    $"{path}, line {number} is no sentence with events: {e.Message} It should be a JSON object with id, text and events, as data/events/README.md describes it.",
                    e);
            }
        }

        return sentences;
    }

    private static EventSentence Of(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        var points = new CodePoints(text);
        return new EventSentence(
            json.GetProperty("id").GetString()!,
            text,
            [.. json.GetProperty("events").EnumerateArray().Select(item => EventOf(item, text, points))]);
    }

    private static GoldEvent EventOf(JsonElement json, string text, CodePoints points)
    {
        var type = Enum.Parse<EventType>(json.GetProperty("type").GetString()!, ignoreCase: true);
        var mode = json.TryGetProperty("mode", out var name) ? name.GetString() : null;
        if (mode is not null && !Codebook.HasMode(type, mode))
        {
            throw new FormatException($"{type} has no mode {mode}.");
        }

        return new GoldEvent(
            type,
            mode,
            Enum.Parse<EventStatus>(json.GetProperty("status").GetString()!, ignoreCase: true),
            SpanOf(json.GetProperty("trigger"), text, points),
            RolesOf(json.GetProperty("actors"), text, points),
            RolesOf(json.GetProperty("recipients"), text, points))
        {
            InStatement = Flag(json, "statement"),
            Historical = Flag(json, "historical"),
        };
    }

    private static GoldRole[] RolesOf(JsonElement json, string text, CodePoints points) =>
    [
        .. json.EnumerateArray().Select(item => new GoldRole(
            SpanOf(item.GetProperty("span"), text, points),
            item.TryGetProperty("country", out var country) ? country.GetString() : null,
            item.TryGetProperty("sector", out var sector) ? sector.GetString() : null)),
    ];

    private static TextSpan SpanOf(JsonElement json, string text, CodePoints points)
    {
        var (start, end) = (points.ToUtf16(json[0].GetInt32()), points.ToUtf16(json[1].GetInt32()));
        return 0 <= start && start < end && end <= text.Length
            ? new TextSpan(start, end)
            : throw new FormatException($"The span {json.GetRawText()} does not lie in the text.");
    }

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
