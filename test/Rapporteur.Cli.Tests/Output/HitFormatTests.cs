using System.Text;
using Rapporteur.Cli.Output;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Tests.Output;

public class HitFormatTests
{
    private static readonly LedgerHit _hit = new()
    {
        ArticleId = "00ff",
        ArticleSource = "=cmd|' /C calc'!A0",
        ArticleUrl = "https://example.org/a?from=feed",
        ArticleCanonical = "https://example.org/a",
        ArticleSection = "@ports",
        ArticleIsPartial = true,
        ArticleTitle = "One, \"two\"\nthree",
        Published = "2024-03-25",
        Statement = Samples.Reading().Statements[0],
        SourceText = "Ports minister Ana Reyes",
        CueText = "said",
        ContentText = "+1 … \u001b[31m@home",
        ContentCodePoints = [(47, 49), (60, 70)],
    };

    [Fact]
    public void Write_Csv_QuotesAndDisarmsFields() => Assert.Equal(
        HitCsv.Header
        + "00ff,'=cmd|' /C calc'!A0,https://example.org/a?from=feed,https://example.org/a,'@ports,\"One, \"\"two\"\"\nthree\",2024-03-25,true,s1,indirect,Ports minister Ana Reyes,Ana Reyes,said,"
        + "'+1 … \u001b[31m@home,false,2024-03-25,2024-03-25,0.93,47-49;60-70\r\n",
        Write("csv"));

    [Fact]
    public void Write_Text_HoldsNothingThatSteers()
    {
        var text = Write("text");
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.Contains("+1 … ␛[31m@home", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Write_Lines_HaveSpansInCodePoints()
    {
        var line = Write("jsonl");
        Assert.Equal(1, line.Count(c => c == '\n'));
        Assert.Contains("\"spans\":[[47,49],[60,70]]", line, StringComparison.Ordinal);
        Assert.Contains("\"canonical\":\"https://example.org/a\",\"section\":\"@ports\",", line, StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2024-03-25\",\"partial\":true}", line, StringComparison.Ordinal);
    }

    private static string Write(string format)
    {
        using var stream = new MemoryStream();
        Assert.Equal(1, HitFormat.Write([_hit], stream, format, coloured: false));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
