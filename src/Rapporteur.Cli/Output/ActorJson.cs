using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Actors.Registers;

namespace Rapporteur.Cli.Output;

/// <summary>Prints <see cref="ActorFacts"/> as JSON.</summary>
internal static class ActorJson
{
    /// <summary>One object: what was asked for, and the actors that it may mean.</summary>
    public static string Write(string name, LocalDate? day, IEnumerable<ActorFacts> facts)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            Optional(json, "at", day is { } at ? LocalDatePattern.Iso.Format(at) : null);
            json.WriteString("register", Register.ShippedName);
            json.WriteStartArray("actors");
            foreach (var actor in facts)
            {
                Write(json, actor);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ActorFacts actor)
    {
        var (country, code, sector) = actor.Codes;
        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("kind", actor.Kind);
        json.WriteString("name", actor.Name);
        Optional(json, "as", actor.Meaning.As is { } way ? ActorFacts.Word(way) : null);
        Optional(json, "country", country);
        Optional(json, "code", code);
        Optional(json, "sector", sector);
        Dates(json, actor.Period);
        json.WriteStartArray("names");
        foreach (var (kind, names) in actor.OtherNames)
        {
            foreach (var other in names)
            {
                json.WriteStartObject();
                json.WriteString("name", other);
                json.WriteString("as", kind);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        Holders(json, "holders", actor, actor.Holders);
        Holders(json, "offices", actor, actor.Offices);
        List(json, "members", actor.Members);
        List(json, "member_of", actor.MemberOf);
        List(json, "organs", actor.Organs.Select(static o => o.Id));
        List(json, "groups", actor.Groups.Select(static g => g.Id));
        json.WriteEndObject();
    }

    private static void Holders(Utf8JsonWriter json, string name, ActorFacts actor, IEnumerable<RegisteredHolder> holders)
    {
        json.WriteStartArray(name);
        foreach (var holder in holders)
        {
            json.WriteStartObject();
            json.WriteString("office", holder.Office);
            json.WriteString("title", actor.TitleOf(holder));
            json.WriteString("of", holder.Of);
            json.WriteString("person", holder.Person);
            json.WriteString("name", holder.Name);
            Dates(json, holder.Period);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static void Dates(Utf8JsonWriter json, RegisterPeriod period)
    {
        Optional(json, "from", period.From?.ToString());
        Optional(json, "to", period.To?.ToString());
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
