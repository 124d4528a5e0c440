using System.Text;
using Rapporteur.Articles;
using Rapporteur.Cli.Running;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output;

/// <summary>How articles are read and printed: each by itself, with what stands before, between and after them.</summary>
/// <param name="Print">Reads one article and prints it; safe on several threads.</param>
/// <param name="Counted">What the printed things are, one of them.</param>
/// <param name="First">Before the first article.</param>
/// <param name="Between">Between two.</param>
/// <param name="Last">After the last.</param>
/// <param name="None">In place of all where there is no article.</param>
internal sealed record ReadingFormat(
    Func<Reader, Article, Printed> Print, string Counted = "statement", string First = "", string Between = "", string Last = "", string None = "")
{
    /// <summary>One line of JSON for each.</summary>
    public static ReadingFormat Lines { get; } = new(Reading(static (reading, _) => Json(reading, indented: false)));

    /// <summary>Words, tags and trees, for programs that read treebanks.</summary>
    public static ReadingFormat Conllu { get; } = new(PrintConllu, Counted: "sentence");

    /// <summary>One object for a single input, an array of them for several.</summary>
    public static ReadingFormat Object(bool single) => single
        ? new(Reading(static (reading, _) => Json(reading, indented: true)))
        : new(Reading(static (reading, _) => Json(reading, indented: true)[..^1]), First: "[\n", Between: ",\n", Last: "\n]\n", None: "[]\n");

    /// <summary>For people.</summary>
    public static ReadingFormat Text(int width, bool coloured) => new(
        Reading((reading, refusal) => Encoding.UTF8.GetBytes(ArticlePage.Render(reading, width, coloured, refusal))),
        Between: "\n" + new string('─', width) + "\n\n");

    private static Func<Reader, Article, Printed> Reading(Func<Reading, Fault?, byte[]> render) => (reader, article) =>
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

    // Ends with one line end.
    private static byte[] Json(Reading reading, bool indented)
    {
        using var stream = new MemoryStream(reading.Article.Text.Length * 2);
        ReadingJson.Write(stream, reading, indented);
        if (stream.Length == 0 || stream.GetBuffer()[stream.Length - 1] != '\n')
        {
            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }
}
