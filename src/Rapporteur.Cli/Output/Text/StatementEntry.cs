using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;
using Spectre.Console;

namespace Rapporteur.Cli.Output.Text;

/// <summary>One statement in a list: who, cue, to whom, how, when and how sure, and below it what was said.</summary>
internal sealed record StatementEntry
{
    private static readonly LocalDatePattern _day = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");

    /// <summary>What stands before it.</summary>
    public required string Number { get; init; }

    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Words of the source.</summary>
    public string? SourceWords { get; init; }

    /// <summary>Words of the cue.</summary>
    public string? CueWords { get; init; }

    /// <summary>Words of the addressee.</summary>
    public string? AddresseeWords { get; init; }

    /// <summary>What was said.</summary>
    public required string ContentWords { get; init; }

    /// <summary>Where the statement is a post: the post.</summary>
    public Post? Post { get; init; }

    /// <summary>Writes it; the content is shortened to <paramref name="contentLines"/> lines.</summary>
    public void Write(PageWriter page, int numberWidth, int contentLines)
    {
        var first = Number.PadLeft(numberWidth) + "  ";
        var indent = new string(' ', first.Length);
        page.Write(Head(), first, indent, Styles.Number);
        page.Write([new StyledRun(Fitting(page, Line(ContentWords), indent.Length, contentLines), Styles.Plain)], indent, indent);
    }

    /// <summary>As much of the words as some lines hold beside an indent.</summary>
    public static string Fitting(PageWriter page, string words, int indent, int lines)
    {
        var cells = page.WidthBeside(indent) * lines;
        var shown = Shorten(words, cells);
        // Lines are broken between words, so that less may fit than there are cells.
        while (cells > lines && page.LineCount(shown, indent) > lines)
        {
            cells -= lines;
            shown = Shorten(words, cells);
        }

        return shown;
    }

    /// <summary>"25 March 2024".</summary>
    public static string Day(LocalDate day) => _day.Format(day);

    private List<StyledRun> Head()
    {
        var runs = Who();
        if (!string.IsNullOrEmpty(CueWords))
        {
            runs.Add(new StyledRun(" · ", Styles.Faint));
            runs.Add(new StyledRun(Line(CueWords), Styles.Cue));
        }

        if (Statement.Addressee is { } addressee && (addressee.Name ?? AddresseeWords) is { } to)
        {
            runs.Add(new StyledRun(" → " + Line(to), Styles.Plain));
        }

        if (Statement.Negated)
        {
            runs.Add(new StyledRun(" · ", Styles.Faint));
            runs.Add(new StyledRun("NOT SAID", Styles.Negated));
        }

        var facts = $" · {Type(Statement.Type)}{When()} · {Percent(Statement.Confidence)}";
        runs.Add(new StyledRun(facts, Styles.Faint));
        return runs;
    }

    private List<StyledRun> Who()
    {
        var name = Statement.Source?.Name ?? SourceWords ?? Post?.Author ?? Post?.Handle;
        if (name is null)
        {
            return [new StyledRun("nobody named", Styles.Faint)];
        }

        var runs = new List<StyledRun> { new(Line(name), Styles.Source) };
        if (Post?.Handle is { } handle && handle != name)
        {
            runs.Add(new StyledRun($" ({Line(handle)})", Styles.Plain));
        }
        else if (SourceWords is { Length: > 0 } words && words != name)
        {
            runs.Add(new StyledRun($" (“{Line(words)}”)", Styles.Plain));
        }

        return runs;
    }

    private string When()
    {
        if (Statement.Date is not { } date)
        {
            return Post?.Posted is { } posted ? " · " + Day(posted.Day) : "";
        }

        return " · " + Days(date);
    }

    /// <summary>One day, or from one to another.</summary>
    public static string Days(DateRange date) => date.From == date.To ? Day(date.From) : $"{Day(date.From)} to {Day(date.To)}";

    /// <summary>The type's name as in JSON.</summary>
    public static string Type(StatementType type) => type switch
    {
        StatementType.Direct => "direct",
        StatementType.Indirect => "indirect",
        StatementType.Mixed => "mixed",
        StatementType.Post => "post",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>A confidence.</summary>
    public static string Percent(double confidence) => $"{Math.Round(confidence * 100)}%";

    /// <summary>Words on one line, safe for a terminal.</summary>
    public static string Line(string words) => VisibleText.OfLine(Squeeze(words));

    // Line ends within the words are the source's, not ours.
    private static string Squeeze(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static string Shorten(string words, int cells)
    {
        if (words.Length * 2 <= cells || words.GetCellWidth() <= cells)
        {
            return words;
        }

        int used = 0, end = 0, space = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            used += Math.Max(0, rune.ToString().GetCellWidth());
            if (used >= cells)
            {
                break;
            }

            space = rune.Value == ' ' ? end : space;
            end += rune.Utf16SequenceLength;
        }

        return words[..(space > end / 2 ? space : end)].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
