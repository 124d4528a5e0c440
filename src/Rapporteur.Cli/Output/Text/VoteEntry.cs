using Rapporteur.Readings;
using Rapporteur.Votes;
using Spectre.Console;

namespace Rapporteur.Cli.Output.Text;

/// <summary>One vote in a list: when, who, on what, what came of it and how sure; below it who voted how, and what does not fit.</summary>
/// <param name="Number">What stands before it.</param>
/// <param name="Vote">The vote.</param>
internal sealed record VoteEntry(string Number, Vote Vote)
{
    private static readonly VoteChoice[] _choices = Enum.GetValues<VoteChoice>();

    /// <summary>Writes it.</summary>
    public void Write(PageWriter page, int numberWidth)
    {
        var first = Number.PadLeft(numberWidth) + "  ";
        var indent = new string(' ', first.Length);
        page.Write(Head(), first, indent, Styles.Number);
        foreach (var choice in _choices)
        {
            var members = Vote.Members.Where(member => member.Choice == choice).ToList();
            if (members.Count > 0)
            {
                var names = members.Select(static member => StatementEntry.Line(member.Actor) + (member.Veto ? " (veto)" : ""));
                page.Write([new StyledRun($"{Name(choice)}: {string.Join(", ", names)}", Styles.Plain)], indent, indent);
            }
        }

        foreach (var contradiction in Vote.Contradictions)
        {
            page.Write([new StyledRun("does not fit: ", Styles.Negated), new StyledRun(StatementEntry.Line(contradiction), Styles.Plain)], indent, indent);
        }
    }

    private List<StyledRun> Head()
    {
        var runs = new List<StyledRun>();
        if (Vote.Date is { } date)
        {
            runs.Add(new StyledRun(StatementEntry.Days(date) + " · ", Styles.Faint));
        }

        runs.Add(new StyledRun(StatementEntry.Line(Vote.Body), Styles.Source));
        var what = new[] { Vote.Resolution, Vote.Subject }.Where(static words => !string.IsNullOrWhiteSpace(words)).Select(static words => StatementEntry.Line(words!));
        foreach (var words in what)
        {
            runs.Add(new StyledRun(" · " + words, Styles.Plain));
        }

        runs.Add(new StyledRun(" · ", Styles.Faint));
        runs.Add(new StyledRun(Vote.Outcome == VoteOutcome.Unknown ? "outcome not told" : ReadingNames.Of(Vote.Outcome), Styles.Title));
        List<string> facts = [];
        if (Tally() is { Length: > 0 } tally)
        {
            facts.Add(tally);
        }

        if (Vote.Statement is { } statement)
        {
            facts.Add($"said in {StatementEntry.Line(StatementMarks.Number(statement))}");
        }

        facts.Add(StatementEntry.Percent(Vote.Confidence));
        runs.Add(new StyledRun(" · " + string.Join(" · ", facts), Styles.Faint));
        return runs;
    }

    private string Tally() => Vote.Tally is not { } tally
        ? ""
        : string.Join(", ", new[] { Part(tally.Yes, "yes"), Part(tally.No, "no"), Part(tally.Abstain, "abstaining") }.OfType<string>());

    private static string? Part(int? count, string how) => count is { } known ? $"{known} {how}" : null;

    private static string Name(VoteChoice choice) => choice == VoteChoice.NotParticipating ? "not taking part" : ReadingNames.Of(choice);
}
