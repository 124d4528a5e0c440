using System.Text.Json;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Training.Events;

/// <summary>An event that a case expects.</summary>
/// <param name="Types">Any of these.</param>
/// <param name="Actors">Codes of all who do it.</param>
/// <param name="Recipients">Codes of all to whom it is done.</param>
/// <param name="Status">Whether it came about.</param>
internal sealed record ExpectedEvent(IReadOnlyList<EventType> Types, IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, EventStatus Status)
{
    /// <summary>Reads it.</summary>
    public static ExpectedEvent Of(JsonElement json) => new(
        [.. json.GetProperty("type").GetString()!.Split('|').Select(static name => Enum.Parse<EventType>(name, ignoreCase: true))],
        Codes(json.GetProperty("actors")),
        Codes(json.GetProperty("recipients")),
        Enum.Parse<EventStatus>(json.GetProperty("status").GetString()!, ignoreCase: true));

    /// <summary>True where an event is this one.</summary>
    public bool Is(PoliticalEvent found) =>
        Types.Contains(found.Type) && found.Status == Status && Same(Actors, found.Actors) && Same(Recipients, found.Recipients);

    private static bool Same(IReadOnlyList<string> codes, IReadOnlyList<Mention> mentions) =>
        mentions.Select(static m => m.Country ?? m.Actor).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .SequenceEqual(codes.Distinct().Order(StringComparer.Ordinal));

    private static string[] Codes(JsonElement json) => [.. json.EnumerateArray().Select(static item => item.GetString()!)];
}
