using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Exports;

/// <summary>
/// Statements as CSV (RFC 4180, UTF-8 without a byte order mark): a header, then one statement a row. A cell that a
/// spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"), see <c>docs/ledger.md</c>.
/// </summary>
public static class CsvExport
{
    private static readonly string[] Header =
    [
        "article_id", "article_source", "title", "published", "statement_id", "type", "source_text", "source_name", "cue",
        "content", "negated", "date_from", "date_to", "confidence", "source_spans", "cue_spans", "content_spans",
    ];

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'],
    };

    /// <summary>Writes the statements of the readings one after another; holds one reading at a time.</summary>
    /// <returns>How many statements there were.</returns>
    public static long Write(IEnumerable<Reading> readings, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        using var csv = new CsvWriter(writer, Configuration);
        WriteRow(csv, Header);
        var count = 0L;
        foreach (var reading in readings)
        {
            var text = new SpannedText(reading.Article.Text);
            foreach (var statement in reading.Statements)
            {
                WriteRow(csv, Cells(reading, statement, text));
                count++;
            }
        }

        return count;
    }

    private static string?[] Cells(Reading reading, Statement statement, SpannedText text) =>
    [
        reading.Article.Id,
        reading.Article.Source,
        reading.Article.Title,
        reading.Article.Published?.ToString(),
        statement.Id,
        ReadingNames.Of(statement.Type),
        text.Join(statement.Source?.Spans ?? []),
        statement.Source?.Name,
        text.Join(statement.Cue),
        text.Join(statement.Content),
        statement.Negated ? "true" : "false",
        statement.Date is null ? null : Days.Text(statement.Date.From),
        statement.Date is null ? null : Days.Text(statement.Date.To),
        statement.Confidence.ToString("R", CultureInfo.InvariantCulture),
        Spans(statement.Source?.Spans ?? [], text),
        Spans(statement.Cue, text),
        Spans(statement.Content, text),
    ];

    private static string Spans(IReadOnlyList<TextSpan> spans, SpannedText text) => string.Join(';', spans.Select(span =>
    {
        var (start, end) = text.CodePoints.FromUtf16(span);
        return string.Create(CultureInfo.InvariantCulture, $"{start}-{end}");
    }));

    private static void WriteRow(CsvWriter csv, string?[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
