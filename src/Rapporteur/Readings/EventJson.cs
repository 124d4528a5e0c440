using System.Text.Json;
using Rapporteur.Events;

namespace Rapporteur.Readings;

/// <summary>The events of a reading as JSON, written and read back.</summary>
internal static class EventJson
{
    /// <summary>Writes the field <c>events</c>.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<PoliticalEvent> events, SpannedText text)
    {
        writer.WriteStartArray("events"u8);
        foreach (var one in events)
        {
            Write(writer, one, text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads the field <c>events</c>.</summary>
    public static List<PoliticalEvent> Read(JsonPlace place, SpannedText text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return place.Items(one =>
        {
            var found = ReadOne(one, text);
            return ids.Add(found.Id) ? found : throw one.Required("id").Fault("is there twice; every event needs an id of its own");
        });
    }

    /// <summary>Characters that an event shows.</summary>
    public static long ShownBy(PoliticalEvent one) =>
        ReadingJsonParser.LengthOf(one.Trigger) + ReadingJsonParser.LengthOf(one.Place?.Spans ?? [])
        + one.Actors.Concat(one.Recipients).Sum(static mention => ReadingJsonParser.LengthOf(mention.Spans));

    /// <summary>Writes one event.</summary>
    public static void Write(Utf8JsonWriter writer, PoliticalEvent one, SpannedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, one.Id);
        writer.WriteString("type"u8, ReadingNames.Of(one.Type));
        writer.WriteString("mode"u8, one.Mode);
        writer.WriteStartArray("contexts"u8);
        foreach (var context in one.Contexts)
        {
            writer.WriteStringValue(context);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("trigger"u8);
        ReadingJsonWriter.WritePassage(writer, one.Trigger, text);
        WriteMentions(writer, "actors"u8, one.Actors, text);
        WriteMentions(writer, "recipients"u8, one.Recipients, text);
        writer.WriteString("status"u8, ReadingNames.Of(one.Status));
        writer.WriteBoolean("historical"u8, one.Historical);
        writer.WriteString("statement"u8, one.Statement);
        writer.WritePropertyName("date"u8);
        ReadingJsonWriter.Write(writer, one.Date, text);
        writer.WritePropertyName("place"u8);
        Write(writer, one.Place, text);
        writer.WriteString("cameo"u8, one.Cameo);
        writer.WriteNumber("confidence"u8, one.Confidence);
        writer.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<Mention> mentions, SpannedText text)
    {
        writer.WriteStartArray(name);
        foreach (var mention in mentions)
        {
            ReadingJsonWriter.Write(writer, mention, text);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, EventPlace? place, SpannedText text)
    {
        if (place is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("spans"u8);
        ReadingJsonWriter.WriteSpans(writer, place.Spans, text);
        writer.WriteString("name"u8, place.Name);
        writer.WriteString("country"u8, place.Country);
        writer.WriteEndObject();
    }

    private static PoliticalEvent ReadOne(JsonPlace place, SpannedText text)
    {
        place.Expect(JsonValueKind.Object, "an object");
        var typeName = place.Required("type");
        if (!ReadingNames.TryParse(typeName.String(), out EventType type))
        {
            throw typeName.Fault("is no type of event that this version knows");
        }

        var mode = place.Optional("mode");
        if (mode is { } named && !Codebook.HasMode(type, named.String()))
        {
            throw named.Fault("is no mode of that type");
        }

        var statusName = place.Required("status");
        return new PoliticalEvent
        {
            Id = place.Required("id").String(),
            Type = type,
            Mode = mode?.String(),
            Contexts = place.Optional("contexts")?.Items(static context => context.String()) ?? [],
            Trigger = place.Required("trigger").Passage(text),
            Actors = ReadMentions(place.Required("actors"), text),
            Recipients = ReadMentions(place.Required("recipients"), text),
            Status = ReadingNames.TryParse(statusName.String(), out EventStatus status)
                ? status
                : throw statusName.Fault("is no status that this version knows"),
            Historical = place.Optional("historical")?.Boolean() ?? false,
            Statement = place.OptionalString("statement"),
            Date = ReadingJsonParser.ReadDate(place.Optional("date"), text),
            Place = place.Optional("place") is { } where ? ReadPlace(where, text) : null,
            Confidence = place.Required("confidence").Share(),
        };
    }

    private static List<Mention> ReadMentions(JsonPlace place, SpannedText text) =>
        place.Items(mention => ReadingJsonParser.ReadMention(mention, text)!);

    private static EventPlace ReadPlace(JsonPlace place, SpannedText text)
    {
        place.Expect(JsonValueKind.Object, "an object");
        return new EventPlace(place.Optional("spans")?.Spans(text) ?? [], place.OptionalString("name") ?? "", place.OptionalString("country"));
    }
}
