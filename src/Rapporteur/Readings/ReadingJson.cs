using System.Buffers;
using System.Text;
using System.Text.Json;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Votes;

namespace Rapporteur.Readings;

/// <summary>A reading as JSON, by the contract <c>urn:rapporteur:reading:1</c> (see <c>docs/reading.md</c>).</summary>
public static class ReadingJson
{
    // A buffer that one huge article has blown up is let go rather than kept for good.
    private const int KeptBytes = 4 * 1024 * 1024;

    [ThreadStatic]
    private static Scratch? _scratch;

    /// <summary>Writes one reading as UTF-8 to <paramref name="stream"/>, without a line end after it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="reading">What.</param>
    /// <param name="indented">Many lines for people rather than one for machines.</param>
    public static void Write(Stream stream, Reading reading, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reading);
        if (indented)
        {
            using var writer = new Utf8JsonWriter(stream, Options(indented: true));
            ReadingJsonWriter.Write(writer, reading);
            return;
        }

        var scratch = Take();
        ReadingJsonWriter.Write(scratch.Writer, reading);
        scratch.Writer.Flush();
        stream.Write(scratch.Buffer.WrittenSpan);
        GiveBack(scratch);
    }

    /// <summary>Writes the article of a reading alone, as UTF-8, without a line end after it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="article">What.</param>
    /// <param name="indented">Many lines for people rather than one for machines.</param>
    public static void WriteArticle(Stream stream, Article article, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(article);
        using var writer = new Utf8JsonWriter(stream, Options(indented));
        ReadingJsonWriter.Write(writer, article, new SpannedText(article.Text));
    }

    /// <summary>Writes one event as it stands in a reading.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="one">The event.</param>
    /// <param name="text">The article's text, into which its spans point.</param>
    public static void WriteEvent(Utf8JsonWriter writer, PoliticalEvent one, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(text);
        EventJson.Write(writer, one, new SpannedText(text));
    }

    /// <summary>Writes one vote as it stands in a reading.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="vote">The vote.</param>
    /// <param name="text">The article's text, into which its spans point.</param>
    public static void WriteVote(Utf8JsonWriter writer, Vote vote, string text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(text);
        VoteJson.Write(writer, vote, new SpannedText(text));
    }

    /// <summary>One line of JSON, without the line end.</summary>
    public static string ToLine(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var scratch = Take();
        ReadingJsonWriter.Write(scratch.Writer, reading);
        scratch.Writer.Flush();
        var line = Encoding.UTF8.GetString(scratch.Buffer.WrittenSpan);
        GiveBack(scratch);
        return line;
    }

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. Fields and kinds of record that this version does not know are passed over.
    /// </summary>
    /// <param name="json">One reading in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="RapporteurException">RAP0203: not such a reading; the message says where.</exception>
    public static Reading Parse(ReadOnlySpan<byte> json) => ReadingJsonParser.Parse(json);

    /// <summary>Reads what <see cref="WriteArticle"/> wrote, or the article of a whole reading.</summary>
    /// <param name="json">One article in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="RapporteurException">RAP0203: not such an article; the message says where.</exception>
    public static Article ParseArticle(ReadOnlySpan<byte> json) => ReadingJsonParser.ParseArticle(json);

    internal static JsonWriterOptions Options(bool indented) => new()
    {
        Encoder = ReadableJsonEncoder.Instance,
        Indented = indented,
        NewLine = "\n",

        // The shape is fixed by this code and checked against the schema in tests.
        SkipValidation = true,
    };

    private static Scratch Take()
    {
        // Taken out while in use, so that a fault in the middle leaves no half-written buffer behind.
        var scratch = _scratch ?? new Scratch();
        _scratch = null;
        return scratch;
    }

    private static void GiveBack(Scratch scratch)
    {
        if (scratch.Buffer.Capacity <= KeptBytes)
        {
            scratch.Buffer.ResetWrittenCount();
            scratch.Writer.Reset();
            _scratch = scratch;
        }
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new Utf8JsonWriter(Buffer, Options(indented: false));

        public ArrayBufferWriter<byte> Buffer { get; } = new(64 * 1024);

        public Utf8JsonWriter Writer { get; }
    }
}
