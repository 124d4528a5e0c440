using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Ledger.Exports;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output;

/// <summary>Prints the events or votes that a search found; CSV has the columns of the export.</summary>
internal static class RecordHitFormat
{
    /// <returns>How many there were.</returns>
    public static long Write(IEnumerable<EventHit> hits, Stream output, string format, bool coloured) => format == "csv"
        ? EventsCsvExport.Write(hits, output)
        : Write(
            hits,
            output,
            format,
            static (json, hit) => WriteHit(json, hit.Article, hit.Evidence, "event", () => ReadingJson.WriteEvent(json, hit.Event, hit.Text)),
            (hit, number) => RecordHitPage.Render(hit, number, Terminal.Width, coloured));

    /// <returns>How many there were.</returns>
    public static long Write(IEnumerable<VoteHit> hits, Stream output, string format, bool coloured) => format == "csv"
        ? VotesCsvExport.Write(hits, output)
        : Write(
            hits,
            output,
            format,
            static (json, hit) => WriteHit(json, hit.Article, hit.Evidence, "vote", () => ReadingJson.WriteVote(json, hit.Vote, hit.Text)),
            (hit, number) => RecordHitPage.Render(hit, number, Terminal.Width, coloured));

    private static long Write<T>(IEnumerable<T> hits, Stream output, string format, Action<Utf8JsonWriter, T> json, Func<T, int, string> page)
    {
        var count = 0;
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.Write(format == "json" ? "[" : "");
        foreach (var hit in hits)
        {
            count++;
            writer.Write(format switch
            {
                "json" => (count == 1 ? "\n" : ",\n") + Json(hit, json, indented: true),
                "jsonl" => Json(hit, json, indented: false) + "\n",
                _ => page(hit, count),
            });
        }

        writer.Write(format == "json" ? (count > 0 ? "\n]\n" : "]\n") : "");
        return count;
    }

    private static string Json<T>(T hit, Action<Utf8JsonWriter, T> write, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json, hit);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHit(Utf8JsonWriter json, HitArticle article, string evidence, string name, Action record)
    {
        json.WriteStartObject();
        json.WriteStartObject("article");
        json.WriteString("id", article.Id);
        json.WriteString("source", article.Source);
        json.WriteString("url", article.Url);
        json.WriteString("canonical", article.Canonical);
        json.WriteString("section", article.Section);
        json.WriteString("title", article.Title);
        json.WriteString("published", article.Published);
        json.WriteBoolean("partial", article.IsPartial);
        json.WriteEndObject();
        json.WritePropertyName(name);
        record();
        json.WriteString("evidence", evidence);
        json.WriteEndObject();
    }
}
