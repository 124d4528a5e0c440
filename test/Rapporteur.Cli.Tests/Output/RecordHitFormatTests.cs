using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Cli.Output;
using Rapporteur.Ledger;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Cli.Tests.Output;

public class RecordHitFormatTests
{
    [Fact]
    public void Write_EventAsText_HasThePassageAndItsSource()
    {
        const string expected = """
              1  25 March 2024 · RETREAT/release · Norway → two Danish trawlers · occurred ·
                 an old event · at Bergen · “released” · said in 1 · 75%
                 🚢 Norway released two Danish trawlers in Bergen on Monday.
                 port.txt e1


            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), Events("text"));
    }

    [Fact]
    public void Write_EventAsJson_IsTheEventOfTheReading()
    {
        var line = Events("jsonl");
        var json = JsonNode.Parse(line)!;

        Assert.Equal(1, line.Count(static c => c == '\n'));
        Assert.Equal("port.txt", (string?)json["article"]!["source"]);
        Assert.Equal("[[9,17]]", json["event"]!["trigger"]!["spans"]!.ToJsonString());
        Assert.Equal("0841", (string?)json["event"]!["cameo"]);
        Assert.StartsWith("🚢 Norway released", (string?)json["evidence"], StringComparison.Ordinal);
        Assert.Equal(line, JsonNode.Parse(Events("json"))!.AsArray()[0]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
    }

    [Fact]
    public void Write_Votes_InEveryFormat()
    {
        var hits = VoteHit.AllOf(RecordSample.Reading()).ToList();
        foreach (var (format, words) in (ReadOnlySpan<(string, string)>)[("text", "v1"), ("json", "\"resolution\": \"77\""), ("jsonl", "\"resolution\":\"77\""), ("csv", ",UNSC,77,trawlers,adopted,2,1,,,MLT,")])
        {
            using var stream = new MemoryStream();
            Assert.Equal(1, RecordHitFormat.Write(hits, stream, format, coloured: false));
            Assert.Contains(words, Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_NothingFound_IsAnEmptyListOrAHeader()
    {
        using var json = new MemoryStream();
        Assert.Equal(0, RecordHitFormat.Write(Array.Empty<EventHit>(), json, "json", coloured: false));
        Assert.Equal("[]\n", Encoding.UTF8.GetString(json.ToArray()));
        using var csv = new MemoryStream();
        Assert.Equal(0, RecordHitFormat.Write(Array.Empty<EventHit>(), csv, "csv", coloured: false));
        Assert.StartsWith("article_id,", Encoding.UTF8.GetString(csv.ToArray()), StringComparison.Ordinal);
    }

    private static string Events(string format)
    {
        using var stream = new MemoryStream();
        Assert.Equal(1, RecordHitFormat.Write(EventHit.AllOf(RecordSample.Reading()), stream, format, coloured: false));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
