using System.Text;
using Rapporteur.Actors.Registers;

namespace Rapporteur.Cli.Output;

/// <summary>Prints <see cref="ActorFacts"/> for people.</summary>
internal static class ActorPage
{
    private const int Column = 16;

    /// <summary>All actors that a name may mean, an empty line between them.</summary>
    public static string Write(IEnumerable<ActorFacts> facts)
    {
        var text = new StringBuilder();
        foreach (var actor in facts)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            Write(text, actor);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ActorFacts actor)
    {
        var (country, code, sector) = actor.Codes;
        string?[] marks = [actor.Kind, country == actor.Id ? null : country, code, sector, Dates(actor.Period)];
        text.Append(actor.Id).Append("  ").Append(VisibleText.OfLine(actor.Name)).Append(" (").AppendJoin(", ", marks.Where(static m => !string.IsNullOrEmpty(m))).Append(")\n");
        if (actor.Meaning.As is { } way && way != ActorNameKind.Name)
        {
            Add(text, "asked for as", [ActorFacts.Word(way) + (Dates(actor.Meaning.Period) is { Length: > 0 } dates ? ", " + dates : "")]);
        }

        foreach (var (kind, names) in actor.OtherNames)
        {
            Add(text, kind, names);
        }

        foreach (var holder in actor.Holders)
        {
            Add(text, actor.TitleOf(holder), [$"{holder.Name}, {Dates(holder.Period)}"]);
        }

        foreach (var holder in actor.Offices)
        {
            Add(text, actor.TitleOf(holder), [$"of {actor.NameOf(holder.Of)}, {Dates(holder.Period)}"]);
        }

        Add(text, "members", [.. actor.Members]);
        Add(text, "member of", [.. actor.MemberOf]);
        Add(text, "organs", [.. actor.Organs.Select(static o => o.Names[0])]);
        Add(text, "groups", [.. actor.Groups.Select(static g => g.Name)]);
    }

    private static void Add(StringBuilder text, string label, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        var width = Math.Max(40, Terminal.Width) - Column - 2;
        var line = new StringBuilder();
        var first = true;
        foreach (var (i, item) in items.Index())
        {
            var part = VisibleText.OfLine(item) + (i < items.Count - 1 ? ", " : "");
            if (line.Length > 0 && line.Length + part.Length > width)
            {
                End();
            }

            line.Append(part);
        }

        End();

        void End()
        {
            text.Append("  ").Append(first ? Label() : new string(' ', Column)).Append(line.ToString().TrimEnd()).Append('\n');
            line.Clear();
            first = false;
        }

        string Label() => label.Length < Column ? label.PadRight(Column) : label + "  ";
    }

    private static string Dates(RegisterPeriod period) => (period.From, period.To) switch
    {
        (null, null) => "",
        ({ } from, null) => $"since {from}",
        (null, { } to) => $"until {to}",
        ({ } from, { } to) => $"{from} to {to}",
    };
}
