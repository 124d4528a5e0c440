using System.Globalization;
using NodaTime.Text;
using Rapporteur.Cli.Output.Text;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Output;

/// <summary>A statement that was found as a row of CSV (RFC 4180, lines end in CR LF), in the columns of the export.</summary>
internal static class HitCsv
{
    public const string Header =
        "article_id,article_source,url,canonical,section,title,published,partial,statement_id,type,source_text,source_name,cue,content,"
        + "negated,date_from,date_to,confidence,content_spans\r\n";

    public static string Row(LedgerHit hit)
    {
        var statement = hit.Statement;
        string?[] fields =
        [
            hit.ArticleId,
            hit.ArticleSource,
            hit.ArticleUrl,
            hit.ArticleCanonical,
            hit.ArticleSection,
            hit.ArticleTitle,
            hit.Published,
            hit.ArticleIsPartial ? "true" : "false",
            statement.Id,
            StatementEntry.Type(statement.Type),
            hit.SourceText,
            statement.Source?.Name,
            hit.CueText,
            hit.ContentText,
            statement.Negated ? "true" : "false",
            statement.Date is { } from ? LocalDatePattern.Iso.Format(from.From) : null,
            statement.Date is { } to ? LocalDatePattern.Iso.Format(to.To) : null,
            statement.Confidence.ToString(CultureInfo.InvariantCulture),
            string.Join(';', hit.ContentCodePoints.Select(static s => $"{s.Start}-{s.End}")),
        ];
        return string.Join(',', fields.Select(Field)) + "\r\n";
    }

    // What a spreadsheet would run as a formula (OWASP, "CSV Injection"; the last four are full-width forms) is made text.
    private static string Field(string? value)
    {
        value ??= "";
        if (value.Length > 0 && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(value[0], StringComparison.Ordinal))
        {
            value = "'" + value;
        }

        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
