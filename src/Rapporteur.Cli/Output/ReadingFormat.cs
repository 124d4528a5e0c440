using System.Text;
using Rapporteur.Articles;
using Rapporteur.Cli.Running;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output;

/// <summary>The formats of readings.</summary>
internal static class ReadingFormat
{
    private const string Statement = "statement";

    /// <summary>One line of JSON for each.</summary>
    public static PrintFormat Lines(Reader reader) => new(
        Reading(reader, static (reading, _) => Json(reading, indented: false, "\n")), Envelope.Bare, Envelope.Bare, Statement);

    /// <summary>Words, tags and trees, for programs that read treebanks.</summary>
    public static PrintFormat Conllu(Reader reader) => new(article => PrintConllu(reader, article), Envelope.Bare, Envelope.Bare, Counted: "sentence");

    /// <summary>One object for a single input, an array of them for several.</summary>
    public static PrintFormat Object(Reader reader) => new(
        Reading(reader, static (reading, _) => Json(reading, indented: true)), Envelope.JsonArray, Envelope.JsonValue, Statement);

    /// <summary>For people.</summary>
    public static PrintFormat Text(Reader reader, int width, bool coloured)
    {
        var between = new Envelope(Between: "\n" + new string('─', width) + "\n\n");
        return new(
            Reading(reader, (reading, refusal) => Encoding.UTF8.GetBytes(ArticlePage.Render(reading, width, coloured, refusal))), between, between, Statement);
    }

    private static Func<Article, Printed> Reading(Reader reader, Func<Reading, Fault?, byte[]> render) => article =>
    {
        var reading = reader.Read(article);
        var refusal = reader.RefusalOf(reading.Article) is { } error ? Fault.Of(error) : null;
        return new Printed(render(reading, refusal), reading.Statements.Count, refusal);
    };

    private static Printed PrintConllu(Reader reader, Article article)
    {
        var document = reader.Analyse(article);
        using var stream = new MemoryStream(article.Text.Length * 8);
        ConlluWriter.Write(stream, document);
        return new Printed(stream.ToArray(), document.Sentences.Count);
    }

    private static byte[] Json(Reading reading, bool indented, string end = "")
    {
        using var stream = new MemoryStream(reading.Article.Text.Length * 2);
        ReadingJson.Write(stream, reading, indented);
        stream.Write(Encoding.UTF8.GetBytes(end));
        return stream.ToArray();
    }
}
