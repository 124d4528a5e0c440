using System.Text;
using CsvHelper;
using NodaTime;
using Rapporteur.Ledger.Exports;

namespace Rapporteur.Ledger.Tests.Exports;

public class CsvExportTests
{
    [Fact]
    public void Write_Statement_IsOneRow()
    {
        var day = new LocalDate(2024, 3, 25);
        var reading = Sample.Reading("port, 1.txt", ("😀 The mayor", "said", "“the port opens”"))
            .Published("2024-03-26").With(s => s with { Date = Sample.Days(day, day), Negated = true });
        reading = reading with
        {
            Article = reading.Article with
            {
                Url = "https://example.org/a?from=feed",
                Canonical = "https://example.org/a",
                Section = "Ports, ships",
                IsPartial = true,
            },
        };

        Assert.Equal(
            "article_id,article_source,url,canonical,section,title,published,partial,statement_id,type,source_text,source_name,"
            + "cue,content,negated,date_from,date_to,confidence,source_spans,cue_spans,content_spans\r\n"
            + reading.Article.Id + ",\"port, 1.txt\",https://example.org/a?from=feed,https://example.org/a,\"Ports, ships\",,"
            + "2024-03-26,true,s1,indirect,😀 The mayor,,said,“the port opens”,true,"
            + "2024-03-25,2024-03-25,0.5,0-11,12-16,17-33\r\n",
            Csv(reading));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("\t=1")]
    public void Write_CellThatLooksLikeAFormula_IsGuarded(string content)
    {
        var reading = Sample.Reading("=a.txt", ("@mayor", "said", content));
        var csv = Csv(reading with { Article = reading.Article with { Url = content, Canonical = content, Section = content, Title = content } });

        using var reader = CsvReader.Create(new StringReader(csv));
        Assert.True(reader.Read());
        Assert.Equal("'=a.txt", reader.GetString(1));
        Assert.All([2, 3, 4, 5], column => Assert.Equal("'" + content, reader.GetString(column)));
        Assert.Equal("'@mayor", reader.GetString(10));
        Assert.Equal("'" + content, reader.GetString(13));
    }

    private static string Csv(params Rapporteur.Readings.Reading[] readings)
    {
        using var stream = new MemoryStream();
        Assert.Equal(readings.Sum(reading => reading.Statements.Count), CsvExport.Write(readings, stream));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
