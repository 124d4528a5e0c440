using System.Text;
using Spectre.Console;

namespace Rapporteur.Cli.Output.Text;

/// <summary>
/// A piece of the article with its statements marked: contents stand in <c>⟦¹ … ⟧</c> with the statement's number, a cue
/// has the number behind it. Without colour nothing is lost.
/// </summary>
internal static class MarkedText
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <param name="text">The article's text.</param>
    /// <param name="piece">What of it to show.</param>
    /// <param name="marks">Marks within the piece.</param>
    /// <param name="style">Style of what is not marked.</param>
    /// <param name="keepLines">Line ends of the text stay line ends; otherwise they become spaces.</param>
    public static List<StyledRun> Of(string text, TextSpan piece, IReadOnlyList<Mark> marks, Style style, bool keepLines)
    {
        var edges = Edges(marks);
        var runs = new List<StyledRun>();
        var depth = new int[3];
        var at = piece.Start;
        foreach (var (position, opens, mark) in edges)
        {
            Cut(at, position);
            at = position;
            depth[(int)mark.Kind] += opens ? 1 : -1;
            if (mark.Kind == MarkKind.Content)
            {
                runs.Add(new StyledRun(opens ? "⟦" + Raise(mark.Number) : "⟧", Styles.Number));
            }
            else if (mark.Kind == MarkKind.Cue && !opens)
            {
                runs.Add(new StyledRun(Raise(mark.Number), Styles.Number));
            }
        }

        Cut(at, piece.End);
        return runs;

        void Cut(int start, int end)
        {
            if (end > start)
            {
                var words = new StringBuilder(end - start);
                VisibleText.Append(words, text.AsSpan(start, end - start), keepLines);
                runs.Add(new StyledRun(words.ToString(), StyleAt(depth, style)));
            }
        }
    }

    /// <summary>A number in raised digits, as footnotes have them.</summary>
    public static string Raise(string number)
    {
        var raised = new StringBuilder(number.Length);
        foreach (var c in number)
        {
            raised.Append(char.IsAsciiDigit(c) ? Raised[c - '0'] : c);
        }

        return VisibleText.OfLine(raised.ToString());
    }

    private static Style StyleAt(int[] depth, Style style) =>
        depth[(int)MarkKind.Cue] > 0 ? Styles.Cue
        : depth[(int)MarkKind.Source] > 0 ? Styles.Source
        : depth[(int)MarkKind.Content] > 0 ? Styles.Content
        : style;

    // At one place ends come before beginnings; of two that begin the longer, of two that end the shorter comes first.
    private static List<(int Position, bool Opens, Mark Mark)> Edges(IReadOnlyList<Mark> marks)
    {
        var edges = new List<(int Position, bool Opens, Mark Mark, int Order)>(marks.Count * 2);
        for (var i = 0; i < marks.Count; i++)
        {
            edges.Add((marks[i].Span.Start, true, marks[i], i));
            edges.Add((marks[i].Span.End, false, marks[i], i));
        }

        edges.Sort(static (a, b) =>
            a.Position != b.Position ? a.Position.CompareTo(b.Position)
            : a.Opens != b.Opens ? a.Opens.CompareTo(b.Opens)
            : a.Opens && a.Mark.Span.End != b.Mark.Span.End ? b.Mark.Span.End.CompareTo(a.Mark.Span.End)
            : !a.Opens && a.Mark.Span.Start != b.Mark.Span.Start ? b.Mark.Span.Start.CompareTo(a.Mark.Span.Start)
            : a.Opens ? a.Order.CompareTo(b.Order) : b.Order.CompareTo(a.Order));
        return edges.ConvertAll(static e => (e.Position, e.Opens, e.Mark));
    }
}
