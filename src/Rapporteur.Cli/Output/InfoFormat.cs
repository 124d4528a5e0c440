using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output;

/// <summary>What <c>rapporteur info</c> tells.</summary>
/// <param name="Engine">What makes the readings.</param>
/// <param name="LedgerPath">The ledger asked about, or null.</param>
/// <param name="Ledger">What is in it.</param>
internal sealed record InfoFacts(Engine Engine, string? LedgerPath, LedgerSummary? Ledger)
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
        Add("runtime", InfoFacts.Runtime);
        Add("cores", $"{Environment.ProcessorCount}");
        Add("licence", InfoFacts.Licence);
        if (facts is { LedgerPath: { } path, Ledger: { } ledger })
        {
            Add("ledger", path);
            Add("  articles", $"{ledger.Articles}");
            Add("  readings", $"{ledger.Readings}");
            Add("  statements", $"{ledger.Statements}");
            Add("  schema", $"{ledger.SchemaVersion}");
            foreach (var engine in ledger.Engines)
            {
                Add("  read by", $"{engine.Version} {engine.Model}");
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
        json.WriteNumber("schema", ledger.SchemaVersion);
        json.WriteStartArray("engines");
        foreach (var engine in ledger.Engines)
        {
            json.WriteStartObject();
            json.WriteString("version", engine.Version);
            json.WriteString("model", engine.Model);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
