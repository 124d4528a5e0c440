using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Rapporteur.Cli.Output.Text;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output;

/// <summary>A statement that was found as JSON; the spans are those of the reading, in code points of the article's text.</summary>
internal static class HitJson
{
    public static string Of(LedgerHit hit, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            Write(json, hit);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, LedgerHit hit)
    {
        var statement = hit.Statement;
        json.WriteStartObject();
        json.WriteStartObject("article");
        json.WriteString("id", hit.ArticleId);
        json.WriteString("source", hit.ArticleSource);
        json.WriteString("url", hit.ArticleUrl);
        json.WriteString("canonical", hit.ArticleCanonical);
        json.WriteString("section", hit.ArticleSection);
        json.WriteString("title", hit.ArticleTitle);
        json.WriteString("published", hit.Published);
        json.WriteBoolean("partial", hit.ArticleIsPartial);
        json.WriteEndObject();
        json.WriteString("id", statement.Id);
        json.WriteString("type", StatementEntry.Type(statement.Type));
        WriteSource(json, statement.Source, hit.SourceText);
        json.WriteString("cue", hit.CueText);
        json.WriteStartObject("content");
        json.WriteStartArray("spans");
        foreach (var (start, end) in hit.ContentCodePoints)
        {
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("text", hit.ContentText);
        json.WriteEndObject();
        json.WriteBoolean("negated", statement.Negated);
        WriteDate(json, statement.Date);
        json.WriteNumber("confidence", statement.Confidence);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Mention? source, string? words)
    {
        if (source is null)
        {
            json.WriteNull("source");
            return;
        }

        json.WriteStartObject("source");
        json.WriteString("text", words);
        json.WriteString("name", source.Name);
        json.WriteString("actor", source.Actor);
        json.WriteString("country", source.Country);
        json.WriteString("sector", source.Sector);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, DateRange? date)
    {
        if (date is null)
        {
            json.WriteNull("date");
            return;
        }

        json.WriteStartObject("date");
        json.WriteString("from", LocalDatePattern.Iso.Format(date.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(date.To));
        json.WriteEndObject();
    }
}
