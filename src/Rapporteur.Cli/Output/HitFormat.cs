using System.Text;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Output;

/// <summary>Prints what a search found.</summary>
internal static class HitFormat
{
    /// <returns>How many there were.</returns>
    public static int Write(IEnumerable<LedgerHit> hits, Stream output, string format, bool coloured)
    {
        var count = 0;
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.Write(format switch { "json" => "[", "csv" => HitCsv.Header, _ => "" });
        foreach (var hit in hits)
        {
            count++;
            writer.Write(format switch
            {
                "json" => (count == 1 ? "\n" : ",\n") + HitJson.Of(hit, indented: true),
                "jsonl" => HitJson.Of(hit, indented: false) + "\n",
                "csv" => HitCsv.Row(hit),
                _ => HitPage.Render(hit, count, Terminal.Width, coloured),
            });
        }

        writer.Write(format == "json" ? (count > 0 ? "\n]\n" : "]\n") : "");
        return count;
    }
}
