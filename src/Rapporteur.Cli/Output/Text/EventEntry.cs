using Rapporteur.Events;
using Rapporteur.Readings;
using Spectre.Console;

namespace Rapporteur.Cli.Output.Text;

/// <summary>One event in a list: when, what, who to whom, whether it came about, in which words and how sure.</summary>
/// <param name="Number">What stands before it.</param>
/// <param name="Event">The event.</param>
/// <param name="Text">The article's text.</param>
internal sealed record EventEntry(string Number, PoliticalEvent Event, string Text)
{
    /// <summary>Writes it.</summary>
    public void Write(PageWriter page, int numberWidth)
    {
        var first = Number.PadLeft(numberWidth) + "  ";
        page.Write(Runs(), first, new string(' ', first.Length), Styles.Number);
    }

    private List<StyledRun> Runs()
    {
        var runs = new List<StyledRun>();
        if (Event.Date is { } date)
        {
            runs.Add(new StyledRun(StatementEntry.Days(date) + " · ", Styles.Faint));
        }

        runs.Add(new StyledRun(ReadingNames.Of(Event.Type) + (Event.Mode is { } mode ? "/" + mode : ""), Styles.Title));
        runs.Add(new StyledRun(" · ", Styles.Faint));
        runs.Add(new StyledRun(Who(Event.Actors), Styles.Source));
        if (Event.Recipients.Count > 0)
        {
            runs.Add(new StyledRun(" → ", Styles.Plain));
            runs.Add(new StyledRun(Who(Event.Recipients), Styles.Source));
        }

        runs.Add(new StyledRun(" · ", Styles.Faint));
        runs.Add(new StyledRun(ReadingNames.Of(Event.Status), Event.Status == EventStatus.Denied ? Styles.Negated : Style.Plain));
        List<string> facts = [];
        if (Event.Historical)
        {
            facts.Add("an old event");
        }

        if (Event.Place is { } place)
        {
            facts.Add("at " + StatementEntry.Line(place.Name));
        }

        facts.Add($"“{StatementEntry.Line(Words(Event.Trigger))}”");
        if (Event.Statement is { } statement)
        {
            facts.Add($"said in {StatementEntry.Line(StatementMarks.Number(statement))}");
        }

        facts.Add(StatementEntry.Percent(Event.Confidence));
        runs.Add(new StyledRun(" · " + string.Join(" · ", facts), Styles.Faint));
        return runs;
    }

    private string Who(IReadOnlyList<Mention> mentions) => mentions.Count == 0
        ? "nobody named"
        : string.Join(", ", mentions.Select(mention => StatementEntry.Line(mention.Name ?? Words(mention.Spans))));

    private string Words(IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.Of(Text)));
}
