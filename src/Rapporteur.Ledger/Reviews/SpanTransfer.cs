using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Reviews;

/// <summary>
/// Takes spans from one text of an article to another. Texts with the same id differ in white space alone, so that the
/// n-th other character of the one is the n-th of the other.
/// </summary>
internal sealed class SpanTransfer
{
    private readonly int[] _before;
    private readonly int[] _places;
    private readonly int _end;

    /// <param name="from">The text that spans point into.</param>
    /// <param name="to">The text that they are to point into.</param>
    public SpanTransfer(string from, string to)
    {
        _before = new int[from.Length + 1];
        for (var i = 0; i < from.Length; i++)
        {
            _before[i + 1] = _before[i] + (char.IsWhiteSpace(from[i]) ? 0 : 1);
        }

        _places = [.. Enumerable.Range(0, to.Length).Where(i => !char.IsWhiteSpace(to[i]))];
        _end = to.Length;
    }

    /// <summary>The statement with all its spans in the other text.</summary>
    public Statement Of(Statement statement) => statement with
    {
        Source = Of(statement.Source),
        Cue = Of(statement.Cue),
        Content = Of(statement.Content),
        Addressee = Of(statement.Addressee),
        Date = statement.Date is { } date ? date with { Spans = Of(date.Spans) } : null,
    };

    private Mention? Of(Mention? mention) => mention is null ? null : mention with { Spans = Of(mention.Spans) };

    private IReadOnlyList<TextSpan> Of(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Of)];

    private TextSpan Of(TextSpan span)
    {
        var (first, last) = (_before[span.Start], _before[span.End]);
        var start = first < _places.Length ? _places[first] : _end;
        return new TextSpan(start, last > first ? _places[last - 1] + 1 : start);
    }
}
