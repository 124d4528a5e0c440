using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles;

namespace Rapporteur.Training.Evaluation;

/// <summary>An expression of time that people marked.</summary>
/// <param name="Span">Where it stands in the text, without outer white space.</param>
/// <param name="Type">DATE, TIME, DURATION or SET.</param>
/// <param name="Value">Its value.</param>
public sealed record TimeMlTime(TextSpan Span, string Type, string Value);

/// <summary>
/// A story in TimeML with its TIMEX3. The text is what stands in the element TEXT; the time of creation, a TIMEX3 outside
/// of it, is taken as that of publication. Paragraphs are what blank lines divide.
/// </summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Article">The story.</param>
/// <param name="Times">What was marked, in the order of the text.</param>
public sealed record TimeMlFile(string Name, Article Article, IReadOnlyList<TimeMlTime> Times)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 50_000_000,
    };

    /// <summary>The files that <paramref name="path"/> means, in the order of their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none.</exception>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*.tml") : File.Exists(path) ? [path] : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? files
            : throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no story in TimeML at {path}. Name a folder of files NAME.tml, or a file of cases NAME.jsonl.");
    }

    /// <summary>Reads one story.</summary>
    /// <exception cref="RapporteurException">RAP0402: it is no TimeML.</exception>
    public static TimeMlFile Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var xml = XmlReader.Create(file, Settings);
            return Read(xml, path);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            throw new RapporteurException(ErrorCodes.GoldUnreadable, $"{path} cannot be read as TimeML: {e.Message} Take it out of the folder, or mend it.", e);
        }
    }

    private static TimeMlFile Read(XmlReader xml, string path)
    {
        var text = new StringBuilder();
        var times = new List<(int Start, int End, string Type, string Value)>();
        // Expressions may lie in one another; the outer one goes first in the list.
        var open = new Stack<int>();
        ArticleTime? created = null;
        var inText = false;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.Name == "TEXT":
                    inText = true;
                    break;
                case XmlNodeType.Element when xml.Name == "TIMEX3" && !inText:
                    created ??= xml.GetAttribute("functionInDocument") == "CREATION_TIME" ? Created(xml.GetAttribute("value")) : null;
                    break;
                case XmlNodeType.Element when xml.Name == "TIMEX3" && !xml.IsEmptyElement:
                    open.Push(times.Count);
                    times.Add((text.Length, text.Length, xml.GetAttribute("type") ?? "", xml.GetAttribute("value") ?? ""));
                    break;
                case XmlNodeType.EndElement when xml.Name == "TIMEX3" && inText && open.TryPop(out var last):
                    times[last] = times[last] with { End = text.Length };
                    break;
                case XmlNodeType.EndElement when xml.Name == "TEXT":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when inText:
                    text.Append(xml.Value);
                    break;
            }
        }

        var whole = text.ToString();
        var article = new Article { Source = path, Text = whole, Blocks = Paragraphs(whole), Published = created };
        return new TimeMlFile(
            Path.GetFileNameWithoutExtension(path),
            article,
            [.. times.Select(t => new TimeMlTime(new TextSpan(t.Start, t.End).Trim(whole), t.Type, t.Value)).Where(static t => !t.Span.IsEmpty)]);
    }

    // "1998-03-04", "1990-08-15T13:37" and with seconds; no zone is told, so the hour is taken as it stands.
    private static ArticleTime? Created(string? value)
    {
        if (value is null)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(value) is { Success: true } day)
        {
            return ArticleTime.OfDay(day.Value);
        }

        var instant = LocalDateTimePattern.GeneralIso.Parse(value.Length == 16 ? value + ":00" : value);
        return instant.Success ? ArticleTime.OfInstant(instant.Value.WithOffset(Offset.Zero)) : null;
    }

    private static List<Block> Paragraphs(string text)
    {
        var blocks = new List<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty)
            {
                blocks.Add(new Block(BlockKind.Paragraph, span));
            }

            start = end + 2;
        }

        return blocks;
    }
}
