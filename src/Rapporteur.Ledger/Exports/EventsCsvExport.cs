using System.Globalization;
using CsvHelper;
using Rapporteur.Events;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>
/// Events as CSV (RFC 4180, UTF-8): a header, then one event a row with all that is known of it, whatever its status. Cells that a
/// spreadsheet would take for formulas are guarded, see <c>docs/ledger.md</c>.
/// </summary>
public static class EventsCsvExport
{
    private static readonly string[] Header =
    [
        "article_id", "article_source", "url", "title", "published", "event_id", "type", "mode", "contexts", "status", "historical", "statement_id",
        "date_from", "date_to", "trigger",
        "actors", "actor_names", "actor_countries", "actor_sectors", "actor_texts",
        "recipients", "recipient_names", "recipient_countries", "recipient_sectors", "recipient_texts",
        "place", "place_country", "intensity", "quad", "cameo", "confidence", "evidence",
        "trigger_spans", "actor_spans", "recipient_spans", "date_spans", "place_spans", "codebook", "register", "engine_version", "model",
    ];

    /// <summary>Writes events one after another.</summary>
    /// <returns>How many there were.</returns>
    public static long Write(IEnumerable<EventHit> events, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteHeader(Header);
        var count = 0L;
        SpannedText? text = null;
        foreach (var hit in events)
        {
            // Events of an article follow one another.
            text = ReferenceEquals(text?.Text, hit.Text) ? text : new SpannedText(hit.Text);
            csv.WriteRecord(Cells(hit, text!));
            count++;
        }

        return count;
    }

    private static string?[] Cells(EventHit hit, SpannedText text)
    {
        var one = hit.Event;
        return
        [
            hit.Article.Id,
            SafeCell.Guard(hit.Article.Source),
            SafeCell.Guard(hit.Article.Url),
            SafeCell.Guard(hit.Article.Title),
            hit.Article.Published,
            SafeCell.Guard(one.Id),
            ReadingNames.Of(one.Type),
            one.Mode,
            SafeCell.Guard(SafeCell.Joined(one.Contexts)),
            ReadingNames.Of(one.Status),
            one.Historical ? "true" : "false",
            SafeCell.Guard(one.Statement),
            one.Date is null ? null : Days.Text(one.Date.From),
            one.Date is null ? null : Days.Text(one.Date.To),
            SafeCell.Guard(text.Join(one.Trigger)),
            .. Mentions(one.Actors, text),
            .. Mentions(one.Recipients, text),
            SafeCell.Guard(one.Place?.Name),
            SafeCell.Guard(one.Place?.Country),
            Codebook.IntensityOf(one.Type, one.Mode).ToString(CultureInfo.InvariantCulture),
            Codebook.QuadOf(one.Type).ToString(CultureInfo.InvariantCulture),
            one.Cameo,
            one.Confidence.ToString("R", CultureInfo.InvariantCulture),
            SafeCell.Guard(hit.Evidence),
            SpanCells.Of(one.Trigger, text),
            SpanCells.OfEach(one.Actors.Select(static m => m.Spans), text),
            SpanCells.OfEach(one.Recipients.Select(static m => m.Spans), text),
            SpanCells.Of(one.Date?.Spans ?? [], text),
            SpanCells.Of(one.Place?.Spans ?? [], text),
            SafeCell.Guard(hit.Engine.Codebook),
            SafeCell.Guard(hit.Engine.Register),
            SafeCell.Guard(hit.Engine.Version),
            SafeCell.Guard(hit.Engine.Model),
        ];
    }

    private static string?[] Mentions(IReadOnlyList<Mention> mentions, SpannedText text) =>
    [
        List(mentions, static m => m.Actor),
        List(mentions, static m => m.Name),
        List(mentions, static m => m.Country),
        List(mentions, static m => m.Sector),
        List(mentions, m => text.Join(m.Spans)),
    ];

    private static string? List(IReadOnlyList<Mention> mentions, Func<Mention, string?> of) => SafeCell.Guard(SafeCell.Joined(mentions.Select(of)));
}
