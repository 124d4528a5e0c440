using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Storage;

/// <summary>Puts the events of readings into the tables, within one transaction.</summary>
internal sealed class EventInserter : IDisposable
{
    /// <summary>The columns of the index of words.</summary>
    public const string Words = "actor_words, recipient_words, place_name, evidence";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PreparedInsert _addEvent;
    private readonly PreparedInsert _addMention;
    private readonly PreparedInsert _addSpan;
    private readonly PreparedInsert _addWords;

    public EventInserter(SqliteConnection connection, SqliteTransaction transaction)
    {
        _addEvent = new PreparedInsert(
            connection,
            transaction,
            20,
            """
            INSERT INTO events
                (reading, position, event_id, type, mode, contexts, status, historical, statement_id, confidence, date_from, date_to,
                 first_day, last_day, place_name, place_country, trigger_text, actor_words, recipient_words, evidence)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19)
            RETURNING id
            """);
        _addMention = new PreparedInsert(
            connection,
            transaction,
            8,
            "INSERT INTO event_mentions (event, role, position, text, name, actor, country, sector) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)");
        _addSpan = new PreparedInsert(
            connection, transaction, 6, "INSERT INTO event_spans (event, role, item, position, first, last) VALUES (@0, @1, @2, @3, @4, @5)");
        _addWords = new PreparedInsert(connection, transaction, 5, $"INSERT INTO event_words (rowid, {Words}) VALUES (@0, @1, @2, @3, @4)");
    }

    /// <summary>Adds one event.</summary>
    public void Add(long reading, int position, PoliticalEvent one, Article article, SpannedText text)
    {
        var days = Days.Of(one.Date, article.Published);
        var mentions = one.Actors.Concat(one.Recipients).SelectMany(static mention => mention.Spans);
        var evidence = EvidencePassage.Of(article, one.Trigger, mentions, text);
        var (actors, recipients) = (WordsOf(one.Actors, text), WordsOf(one.Recipients, text));
        var id = _addEvent.Run(
            reading,
            position,
            one.Id,
            ReadingNames.Of(one.Type),
            one.Mode,
            JsonSerializer.Serialize(one.Contexts, Readable),
            ReadingNames.Of(one.Status),
            one.Historical ? 1 : 0,
            one.Statement,
            one.Confidence,
            one.Date is null ? null : Days.Text(one.Date.From),
            one.Date is null ? null : Days.Text(one.Date.To),
            days?.First,
            days?.Last,
            one.Place?.Name,
            one.Place?.Country,
            text.Join(one.Trigger),
            actors,
            recipients,
            evidence)!.Value;
        _addWords.Run(id, actors, recipients, one.Place?.Name, evidence);
        AddSpans(id, EventRoles.Trigger, 0, one.Trigger, text);
        AddSpans(id, EventRoles.Date, 0, one.Date?.Spans ?? [], text);
        AddSpans(id, EventRoles.Place, 0, one.Place?.Spans ?? [], text);
        AddMentions(id, EventRoles.Actor, one.Actors, text);
        AddMentions(id, EventRoles.Recipient, one.Recipients, text);
    }

    public void Dispose()
    {
        _addEvent.Dispose();
        _addMention.Dispose();
        _addSpan.Dispose();
        _addWords.Dispose();
    }

    private static string WordsOf(IReadOnlyList<Mention> mentions, SpannedText text) => string.Join(
        '\n',
        mentions.SelectMany(mention => new[] { mention.Actor, mention.Country, mention.Name, text.Join(mention.Spans) })
            .Where(static words => !string.IsNullOrEmpty(words))
            .Distinct());

    private void AddMentions(long id, string role, IReadOnlyList<Mention> mentions, SpannedText text)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            _addMention.Run(id, role, i, text.Join(mention.Spans), mention.Name, mention.Actor, mention.Country, mention.Sector);
            AddSpans(id, role, i, mention.Spans, text);
        }
    }

    private void AddSpans(long id, string role, int item, IReadOnlyList<TextSpan> spans, SpannedText text)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var (first, last) = text.CodePoints.FromUtf16(spans[i]);
            _addSpan.Run(id, role, item, i, first, last);
        }
    }
}
