using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles;
using Rapporteur.Statements;

namespace Rapporteur.Readings;

/// <summary>Writes the fields of a reading in the order that <c>docs/reading.md</c> lists them.</summary>
internal static class ReadingJsonWriter
{
    /// <summary>What every reading names as its contract.</summary>
    public const string Schema = "rapporteur/reading/1";

    /// <summary>Stands between the fragments of a text.</summary>
    public const string FragmentGap = " … ";

    public static void Write(Utf8JsonWriter writer, Reading reading)
    {
        var text = new SpannedText(reading.Article.Text);
        writer.WriteStartObject();
        writer.WriteString("schema"u8, Schema);
        writer.WriteStartObject("engine"u8);
        writer.WriteString("version"u8, reading.Engine.Version);
        writer.WriteString("model"u8, reading.Engine.Model);
        WriteWhereThere(writer, "register"u8, reading.Engine.Register);
        WriteWhereThere(writer, "codebook"u8, reading.Engine.Codebook);
        writer.WriteEndObject();
        writer.WritePropertyName("article"u8);
        Write(writer, reading.Article, text);
        Write(writer, "statements"u8, reading.Statements, text);
        if (reading.Rejected.Count > 0)
        {
            Write(writer, "rejected"u8, reading.Rejected, text);
        }

        EventJson.Write(writer, reading.Events, text);
        VoteJson.Write(writer, reading.Votes, text);
        WriteEmpty(writer, "commitments"u8);
        WriteEmpty(writer, "deals"u8);
        WriteEmpty(writer, "positions"u8);
        writer.WriteEndObject();
    }

    /// <summary>Writes the blocks of an article alone.</summary>
    public static void WriteBlocks(Utf8JsonWriter writer, IReadOnlyList<Block> blocks, SpannedText text)
    {
        writer.WriteStartArray();
        foreach (var block in blocks)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, ReadingNames.Of(block.Kind));
            writer.WritePropertyName("span"u8);
            WriteSpan(writer, block.Span, text);
            if (block.Post is { } post)
            {
                writer.WritePropertyName("post"u8);
                Write(writer, post, text);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the disagreements of an article alone.</summary>
    public static void WriteDisagreements(Utf8JsonWriter writer, IReadOnlyList<Disagreement> disagreements)
    {
        writer.WriteStartArray();
        foreach (var one in disagreements)
        {
            writer.WriteStartObject();
            writer.WriteString("field"u8, one.Field);
            writer.WriteString("value"u8, one.Value);
            writer.WriteString("witness"u8, one.Witness);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the article of a reading.</summary>
    public static void Write(Utf8JsonWriter writer, Article article, SpannedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, article.Id);
        writer.WriteString("source"u8, article.Source);
        writer.WriteString("url"u8, article.Url);
        writer.WriteString("canonical"u8, article.Canonical);
        writer.WriteString("publisher"u8, article.Publisher);
        writer.WriteString("section"u8, article.Section);
        writer.WriteString("title"u8, article.Title);
        writer.WriteStartArray("byline"u8);
        foreach (var name in article.Byline)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        WriteTime(writer, article.Published, "published"u8, "published_local"u8, "published_derived"u8);
        WriteTime(writer, article.Modified, "modified"u8, "modified_local"u8, "modified_derived"u8);
        writer.WriteString("language"u8, article.Language);
        writer.WriteBoolean("partial"u8, article.IsPartial);
        writer.WritePropertyName("disagreements"u8);
        WriteDisagreements(writer, article.Disagreements);
        writer.WriteString("text"u8, article.Text);
        writer.WritePropertyName("blocks"u8);
        WriteBlocks(writer, article.Blocks, text);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Post post, SpannedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("author"u8, post.Author);
        writer.WriteString("handle"u8, post.Handle);
        WriteTime(writer, post.Posted, "posted"u8, "posted_local"u8, "posted_derived"u8);
        writer.WriteString("url"u8, post.Url);
        writer.WriteString("platform"u8, post.Platform);
        writer.WriteString("id"u8, post.Id);
        writer.WritePropertyName("body"u8);
        WritePassage(writer, post.Body, text);
        writer.WritePropertyName("author_spans"u8);
        WriteSpans(writer, post.AuthorSpan is { } span ? [span] : [], text);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<Statement> statements, SpannedText text)
    {
        writer.WriteStartArray(name);
        foreach (var statement in statements)
        {
            Write(writer, statement, text);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Statement statement, SpannedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, statement.Id);
        writer.WriteString("type"u8, ReadingNames.Of(statement.Type));
        writer.WritePropertyName("source"u8);
        Write(writer, statement.Source, text);
        writer.WritePropertyName("cue"u8);
        if (statement.Cue.Count == 0)
        {
            writer.WriteNullValue();
        }
        else
        {
            WritePassage(writer, statement.Cue, text);
        }

        writer.WritePropertyName("content"u8);
        WritePassage(writer, statement.Content, text);
        writer.WritePropertyName("addressee"u8);
        Write(writer, statement.Addressee, text);
        writer.WriteBoolean("negated"u8, statement.Negated);
        writer.WritePropertyName("date"u8);
        Write(writer, statement.Date, text);
        writer.WriteNumber("confidence"u8, statement.Confidence);
        WriteReview(writer, statement.Review);
        writer.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter writer, Review? given)
    {
        if (given is { } review)
        {
            writer.WriteStartObject("review"u8);
            writer.WriteString("verdict"u8, ReadingNames.Of(review.Verdict));
            writer.WriteString("by"u8, review.By);
            writer.WriteString("at"u8, review.At?.ToString());
            writer.WriteEndObject();
        }
    }

    /// <summary>Writes a mention.</summary>
    public static void Write(Utf8JsonWriter writer, Mention? mention, SpannedText text)
    {
        if (mention is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        WritePassageFields(writer, mention.Spans, text);
        writer.WriteString("actor"u8, mention.Actor);
        writer.WriteString("name"u8, mention.Name);
        writer.WriteString("country"u8, mention.Country);
        writer.WriteString("sector"u8, mention.Sector);
        writer.WriteEndObject();
    }

    /// <summary>Writes days.</summary>
    public static void Write(Utf8JsonWriter writer, DateRange? date, SpannedText text)
    {
        if (date is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        WriteDay(writer, "from"u8, date.From);
        WriteDay(writer, "to"u8, date.To);
        writer.WritePropertyName("spans"u8);
        WriteSpans(writer, date.Spans, text);
        writer.WriteEndObject();
    }

    // The clock and "derived" stand there only where they say more than the time itself.
    private static void WriteTime(Utf8JsonWriter writer, ArticleTime? time, ReadOnlySpan<byte> name, ReadOnlySpan<byte> local, ReadOnlySpan<byte> derived)
    {
        writer.WriteString(name, time?.ToString());
        if (time is { Instant: null, Local: { } clock })
        {
            writer.WriteString(local, LocalDateTimePattern.ExtendedIso.Format(clock));
        }

        if (time is { IsDerived: true })
        {
            writer.WriteBoolean(derived, true);
        }
    }

    private static void WriteDay(Utf8JsonWriter writer, ReadOnlySpan<byte> name, LocalDate day) =>
        writer.WriteString(name, LocalDatePattern.Iso.Format(day));

    /// <summary>Writes spans and what stands there.</summary>
    public static void WritePassage(Utf8JsonWriter writer, IReadOnlyList<TextSpan> spans, SpannedText text)
    {
        writer.WriteStartObject();
        WritePassageFields(writer, spans, text);
        writer.WriteEndObject();
    }

    private static void WritePassageFields(Utf8JsonWriter writer, IReadOnlyList<TextSpan> spans, SpannedText text)
    {
        writer.WritePropertyName("spans"u8);
        WriteSpans(writer, spans, text);
        if (spans.Count == 1)
        {
            writer.WriteString("text"u8, text.Cut(spans[0]));
        }
        else
        {
            writer.WriteString("text"u8, text.Join(spans));
        }
    }

    private static void WriteWhereThere(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteEmpty(Utf8JsonWriter writer, ReadOnlySpan<byte> name)
    {
        writer.WriteStartArray(name);
        writer.WriteEndArray();
    }

    /// <summary>Writes spans alone.</summary>
    /// <remarks>They stay on one line also where the rest is indented, hence raw.</remarks>
    public static void WriteSpans(Utf8JsonWriter writer, IReadOnlyList<TextSpan> spans, SpannedText text)
    {
        const int MostPerSpan = 25;
        var rented = ArrayPool<byte>.Shared.Rent(2 + (spans.Count * MostPerSpan));
        var at = 0;
        rented[at++] = (byte)'[';
        for (var i = 0; i < spans.Count; i++)
        {
            if (i > 0)
            {
                rented[at++] = (byte)',';
            }

            at += Format(rented.AsSpan(at), spans[i], text);
        }

        rented[at++] = (byte)']';
        writer.WriteRawValue(rented.AsSpan(0, at), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span, SpannedText text)
    {
        Span<byte> room = stackalloc byte[32];
        writer.WriteRawValue(room[..Format(room, span, text)], skipInputValidation: true);
    }

    private static int Format(Span<byte> room, TextSpan span, SpannedText text)
    {
        var (start, end) = text.CodePoints.FromUtf16(span);
        room[0] = (byte)'[';
        Utf8Formatter.TryFormat(start, room[1..], out var written);
        var at = 1 + written;
        room[at++] = (byte)',';
        Utf8Formatter.TryFormat(end, room[at..], out written);
        at += written;
        room[at++] = (byte)']';
        return at;
    }
}
