using System.Globalization;
using System.Text;
using Rapporteur.Statements;

namespace Rapporteur.Readings;

/// <summary>
/// A reading as brat standoff: NAME.txt with the text of the article and NAME.ann with its statements, as
/// <c>Attribution</c> events with the roles Source, Cue, Content and Addressee. Offsets are Unicode code points.
/// </summary>
public static class BratWriter
{
    /// <summary>Name of the file that tells brat the types; it lies next to the exported files.</summary>
    public const string ConfigurationName = "annotation.conf";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Lines of a .ann file end where Python's codecs see a line end, and its columns at tabs.
    private const string FragmentEnds = "\t\n\v\f\r\u001C\u001D\u001E\u0085\u2028\u2029";

    /// <summary>What <see cref="ConfigurationName"/> holds.</summary>
    public static string Configuration => """
        # Types of the statements that Rapporteur exports.

        [entities]
        Source
        Cue
        Content
        Addressee

        [relations]

        [events]
        Attribution	Source?:Source, Cue?:Cue, Content?:Content, Addressee?:Addressee

        [attributes]
        Negated	Arg:<EVENT>
        Reported	Arg:<EVENT>, Value:direct|indirect|mixed|post

        """.ReplaceLineEndings("\n");

    /// <summary>Writes the text of the article, as UTF-8 without a byte order mark; U+FFFD stands for a lone surrogate.</summary>
    public static void WriteText(Stream stream, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reading);
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
        writer.Write(reading.Article.Text);
    }

    /// <summary>
    /// Writes the statements. A passage is cut at line ends and tabs, which brat does not take within a span; white space
    /// at the ends of its pieces is left out.
    /// </summary>
    public static void WriteAnnotations(Stream stream, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reading);
        using var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        var annotations = new Annotations(writer, new SpannedText(reading.Article.Text));
        foreach (var statement in reading.Statements)
        {
            annotations.Write(statement);
        }
    }

    /// <summary>The spans that brat can show: cut at line ends and tabs, without outer white space, none of them empty.</summary>
    internal static List<TextSpan> Pieces(IReadOnlyList<TextSpan> spans, string text)
    {
        var pieces = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            var start = span.Start;
            for (var i = span.Start; i <= span.End; i++)
            {
                if (i == span.End || FragmentEnds.Contains(text[i], StringComparison.Ordinal))
                {
                    var piece = new TextSpan(start, i).Trim(text);
                    if (!piece.IsEmpty)
                    {
                        pieces.Add(piece);
                    }

                    start = i + 1;
                }
            }
        }

        pieces.Sort();
        return pieces;
    }

    private sealed class Annotations(TextWriter writer, SpannedText text)
    {
        private int _spans;
        private int _events;
        private int _attributes;

        public void Write(Statement statement)
        {
            List<(string Role, List<TextSpan> Pieces, int Number)> arguments = [];
            Add("Source", statement.Source?.Spans);
            Add("Cue", statement.Cue);
            Add("Content", statement.Content);
            Add("Addressee", statement.Addressee?.Spans);
            if (arguments.Count == 0)
            {
                return;
            }

            // The event stands on the words that say so: the cue, else the content, else whatever there is.
            var trigger = arguments.MinBy(argument => argument.Role switch { "Cue" => 0, "Content" => 1, _ => 2 }).Pieces;
            var anchor = WriteSpan("Attribution", trigger);
            writer.Write(Line($"E{++_events}\tAttribution:T{anchor}"));
            foreach (var (role, _, number) in arguments)
            {
                writer.Write(Line($" {role}:T{number}"));
            }

            writer.WriteLine();
            if (statement.Negated)
            {
                writer.WriteLine(Line($"A{++_attributes}\tNegated E{_events}"));
            }

            writer.WriteLine(Line($"A{++_attributes}\tReported E{_events} {ReadingNames.Of(statement.Type)}"));

            void Add(string role, IReadOnlyList<TextSpan>? spans)
            {
                if (Pieces(spans ?? [], text.Text) is { Count: > 0 } pieces)
                {
                    arguments.Add((role, pieces, WriteSpan(role, pieces)));
                }
            }
        }

        private int WriteSpan(string type, List<TextSpan> pieces)
        {
            writer.Write(Line($"T{++_spans}\t{type} "));
            for (var i = 0; i < pieces.Count; i++)
            {
                var (start, end) = text.CodePoints.FromUtf16(pieces[i]);
                writer.Write(i == 0 ? "" : ";");
                writer.Write(Line($"{start} {end}"));
            }

            for (var i = 0; i < pieces.Count; i++)
            {
                writer.Write(i == 0 ? '\t' : ' ');
                writer.Write(text.Cut(pieces[i]));
            }

            writer.WriteLine();
            return _spans;
        }

        private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
    }
}
