using System.Globalization;
using NodaTime.Text;
using Rapporteur.Cli.Output.Text;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Output;

/// <summary>A statement that was found as a row of CSV (RFC 4180, lines end in CR LF).</summary>
internal static class HitCsv
{
    public const string Header =
        "article_source,article_title,published,statement,type,source,name,actor,cue,content,negated,from,to,confidence,article_id\r\n";

    public static string Row(LedgerHit hit)
    {
        var statement = hit.Statement;
        string?[] fields =
        [
            hit.ArticleSource,
            hit.ArticleTitle,
            hit.Published,
            statement.Id,
            StatementEntry.Type(statement.Type),
            hit.SourceText,
            statement.Source?.Name,
            statement.Source?.Actor,
            hit.CueText,
            hit.ContentText,
            statement.Negated ? "true" : "false",
            statement.Date is { } from ? LocalDatePattern.Iso.Format(from.From) : null,
            statement.Date is { } to ? LocalDatePattern.Iso.Format(to.To) : null,
            statement.Confidence.ToString(CultureInfo.InvariantCulture),
            hit.ArticleId,
        ];
        return string.Join(',', fields.Select(Field)) + "\r\n";
    }

    // A field that begins as a formula would be run by a spreadsheet; an apostrophe before it makes it text there.
    private static string Field(string? value)
    {
        value ??= "";
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            value = "'" + value;
        }

        return value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
