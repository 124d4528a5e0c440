using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Cli.Output.Text;

/// <summary>What a marked span is to its statement.</summary>
internal enum MarkKind
{
    Content,
    Source,
    Cue,
}

/// <summary>A span of the text that belongs to a statement.</summary>
internal readonly record struct Mark(TextSpan Span, MarkKind Kind, string Number);

/// <summary>The spans of all statements of a reading, sorted into the pieces of the text that they show in.</summary>
internal sealed class StatementMarks
{
    private readonly List<Mark>[] _ofPiece;

    /// <param name="reading">What to mark.</param>
    /// <param name="pieces">In the order of the text, without overlaps.</param>
    public StatementMarks(Reading reading, IReadOnlyList<TextSpan> pieces)
    {
        _ofPiece = new List<Mark>[pieces.Count];
        foreach (var statement in reading.Statements)
        {
            var number = Number(statement);
            Add(statement.Content, MarkKind.Content, number, pieces);
            Add(statement.Source?.Spans ?? [], MarkKind.Source, number, pieces);
            Add(statement.Cue, MarkKind.Cue, number, pieces);
        }
    }

    /// <summary>The marks in one piece, cut to it.</summary>
    public IReadOnlyList<Mark> Of(int piece) => _ofPiece[piece] ?? (IReadOnlyList<Mark>)[];

    /// <summary>What the text form calls a statement: its id in JSON without the <c>s</c>.</summary>
    public static string Number(Statement statement) => Number(statement.Id);

    /// <summary>The same of the statement with an id.</summary>
    public static string Number(string id) => id.TrimStart('s');

    private void Add(IReadOnlyList<TextSpan> spans, MarkKind kind, string number, IReadOnlyList<TextSpan> pieces)
    {
        foreach (var span in spans)
        {
            for (var i = FirstEndingAfter(pieces, span.Start); i < pieces.Count && pieces[i].Start < span.End; i++)
            {
                var cut = new TextSpan(Math.Max(span.Start, pieces[i].Start), Math.Min(span.End, pieces[i].End));
                if (!cut.IsEmpty)
                {
                    (_ofPiece[i] ??= []).Add(new Mark(cut, kind, number));
                }
            }
        }
    }

    private static int FirstEndingAfter(IReadOnlyList<TextSpan> pieces, int position)
    {
        int low = 0, high = pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
