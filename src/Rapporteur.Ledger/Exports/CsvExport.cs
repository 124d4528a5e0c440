using System.Globalization;
using CsvHelper;
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
        "article_id", "article_source", "url", "canonical", "section", "title", "published", "partial", "statement_id", "type",
        "source_text", "source_name", "cue", "content", "negated", "date_from", "date_to", "confidence", "source_spans",
        "cue_spans", "content_spans",
    ];

    // OWASP names these; the characters beyond ASCII, which some spreadsheets take for the same, are guarded below.
    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
        InjectionEscape = '\'',
    };

    /// <summary>Writes the statements of the readings one after another; holds one reading at a time.</summary>
    /// <returns>How many statements there were.</returns>
    public static long Write(IEnumerable<Reading> readings, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader(Header);
        var count = 0L;
        foreach (var reading in readings)
        {
            var text = new SpannedText(reading.Article.Text);
            foreach (var statement in reading.Statements)
            {
                csv.WriteRecord(Cells(reading, statement, text));
                count++;
            }
        }

        return count;
    }

    private static string?[] Cells(Reading reading, Statement statement, SpannedText text) =>
    [
        reading.Article.Id,
        Guard(reading.Article.Source),
        Guard(reading.Article.Url),
        Guard(reading.Article.Canonical),
        Guard(reading.Article.Section),
        Guard(reading.Article.Title),
        reading.Article.Published?.ToString(),
        reading.Article.IsPartial ? "true" : "false",
        Guard(statement.Id),
        ReadingNames.Of(statement.Type),
        Guard(text.Join(statement.Source?.Spans ?? [])),
        Guard(statement.Source?.Name),
        Guard(text.Join(statement.Cue)),
        Guard(text.Join(statement.Content)),
        statement.Negated ? "true" : "false",
        statement.Date is null ? null : Days.Text(statement.Date.From),
        statement.Date is null ? null : Days.Text(statement.Date.To),
        statement.Confidence.ToString("R", CultureInfo.InvariantCulture),
        SpanCells.Of(statement.Source?.Spans ?? [], text),
        SpanCells.Of(statement.Cue, text),
        SpanCells.Of(statement.Content, text),
    ];

    // Full-width forms of = + - @.
    private static string? Guard(string? cell) =>
        cell is [var first, ..] && first is '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? "'" + cell : cell;
}
