using System.Text;
using Rapporteur.Readings;

namespace Rapporteur.Cli.Output;

/// <summary>How readings are printed: each by itself, with what stands before, between and after them.</summary>
/// <param name="Render">One reading in bytes; safe on several threads.</param>
/// <param name="First">Before the first reading.</param>
/// <param name="Between">Between two.</param>
/// <param name="Last">After the last.</param>
/// <param name="None">In place of all where there is no reading.</param>
internal sealed record ReadingFormat(
    Func<Reading, byte[]> Render, string First = "", string Between = "", string Last = "", string None = "")
{
    /// <summary>One line of JSON for each.</summary>
    public static ReadingFormat Lines { get; } = new(static reading => Json(reading, indented: false));

    /// <summary>One object for a single input, an array of them for several.</summary>
    public static ReadingFormat Object(bool single) => single
        ? new(static reading => Json(reading, indented: true))
        : new(static reading => Json(reading, indented: true).AsSpan().TrimEnd((byte)'\n').ToArray(), "[\n", ",\n", "\n]\n", "[]\n");

    /// <summary>For people.</summary>
    public static ReadingFormat Text(int width, bool coloured) => new(
        reading => Encoding.UTF8.GetBytes(ArticlePage.Render(reading, width, coloured)),
        Between: "\n" + new string('─', width) + "\n\n");

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
