using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output;

/// <summary>What <c>rapporteur info</c> tells.</summary>
/// <param name="Engine">What makes the readings.</param>
/// <param name="Models">The models that take part.</param>
/// <param name="LedgerPath">The ledger asked about, or null.</param>
/// <param name="Ledger">What is in it.</param>
internal sealed record InfoFacts(Engine Engine, IReadOnlyList<ModelPart> Models, string? LedgerPath, LedgerSummary? Ledger)
{
    public const string Licence = "MIT";

    public static string Runtime => $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}";
}

/// <summary>Prints <see cref="InfoFacts"/>.</summary>
internal static class InfoFormat
{
    public static string Text(InfoFacts facts)
    {
        var text = new StringBuilder();
        Add("version", facts.Engine.Version);
        Add("model", facts.Engine.Model);
        foreach (var part in facts.Models)
        {
            Add("  of", part.ToString());
        }

        Add("runtime", InfoFacts.Runtime);
        Add("cores", $"{Environment.ProcessorCount}");
        Add("licence", InfoFacts.Licence);
        if (facts is { LedgerPath: { } path, Ledger: { } ledger })
        {
            Add("ledger", path);
            Add("  articles", $"{ledger.Articles}");
            Add("  readings", $"{ledger.Readings}");
            Add("  statements", $"{ledger.Statements}");
            Add("  events", $"{ledger.Events}");
            Add("  votes", $"{ledger.Votes}");
            Add("  schema", $"{ledger.SchemaVersion}");
            if (ledger.Reviewed > 0)
            {
                Add("  reviewed", Tally.Count(ledger.Reviewed, "statement"));
            }

            foreach (var (engine, articles, searched) in ledger.ReadBy)
            {
                var former = searched < articles ? $", {searched} of them searched" : "";
                Add("  read by", $"{string.Join(' ', new[] { engine.Version, engine.Model, engine.Register, engine.Codebook }.OfType<string>())}: {Tally.Count(articles, "article")}{former}");
            }
        }

        return text.ToString();

        void Add(string name, string value) => text.Append(name.PadRight(14)).Append(VisibleText.OfLine(value)).Append('\n');
    }

    public static string Json(InfoFacts facts)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("version", facts.Engine.Version);
            json.WriteString("model", facts.Engine.Model);
            json.WriteStartArray("models");
            foreach (var part in facts.Models)
            {
                json.WriteStartObject();
                json.WriteString("name", part.Name);
                json.WriteString("sha256", part.Hash);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("runtime", InfoFacts.Runtime);
            json.WriteNumber("cores", Environment.ProcessorCount);
            json.WriteString("licence", InfoFacts.Licence);
            if (facts is { LedgerPath: { } path, Ledger: { } ledger })
            {
                WriteLedger(json, path, ledger);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteLedger(Utf8JsonWriter json, string path, LedgerSummary ledger)
    {
        json.WriteStartObject("ledger");
        json.WriteString("path", path);
        json.WriteNumber("articles", ledger.Articles);
        json.WriteNumber("readings", ledger.Readings);
        json.WriteNumber("statements", ledger.Statements);
        json.WriteNumber("events", ledger.Events);
        json.WriteNumber("votes", ledger.Votes);
        json.WriteNumber("reviewed", ledger.Reviewed);
        json.WriteNumber("schema", ledger.SchemaVersion);
        json.WriteStartArray("engines");
        foreach (var (engine, articles, searched) in ledger.ReadBy)
        {
            json.WriteStartObject();
            json.WriteString("version", engine.Version);
            json.WriteString("model", engine.Model);
            json.WriteString("register", engine.Register);
            json.WriteString("codebook", engine.Codebook);
            json.WriteNumber("articles", articles);
            json.WriteNumber("searched", searched);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
