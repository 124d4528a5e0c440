using System.Globalization;
using NodaTime;

namespace Rapporteur.Votes.Bodies;

/// <summary>What the rules of a body say of its votes.</summary>
/// <param name="Id">Register id of the body.</param>
/// <param name="Noun">The noun that is left of its name: "council".</param>
/// <param name="Seats">How many members it has; null where that is not fixed.</param>
/// <param name="Needed">How many votes carry a decision; null where more for than against do.</param>
/// <param name="Vetoers">States whose no stops a decision.</param>
/// <param name="From">First day of the rule; null where it is open.</param>
/// <param name="To">Last day of the rule; null where it is open.</param>
/// <param name="MembersOf">Register id of the organisation whose members vote there; null where the register does not tell.</param>
internal sealed record BodyRule(
    string Id, string Noun, int? Seats, int? Needed, IReadOnlyList<string> Vetoers, LocalDate? From, LocalDate? To, string? MembersOf)
{
    private static readonly Lazy<ILookup<string, BodyRule>> _rules = new(static () =>
        EmbeddedLines.Of("Votes.Data.bodies.txt").Select(Parse).ToLookup(static rule => rule.Id, StringComparer.Ordinal));

    /// <summary>All bodies that have rules, in the order of the table.</summary>
    public static IEnumerable<string> Ids => _rules.Value.Select(static rules => rules.Key);

    /// <summary>The rule of a body at a day; null where there is none.</summary>
    /// <param name="id">Register id.</param>
    /// <param name="day">The day; null for what holds to this day.</param>
    public static BodyRule? Of(string id, LocalDate? day) =>
        _rules.Value[id].FirstOrDefault(rule => day is { } at ? (rule.From is null || rule.From <= at) && (rule.To is null || at <= rule.To) : rule.To is null);

    /// <summary>The noun that is left of the name of a body; null where it has no rule.</summary>
    public static string? NounOf(string id) => _rules.Value[id].FirstOrDefault()?.Noun;

    private static BodyRule Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        return new BodyRule(
            fields[0], fields[1], Number(fields[2]), Number(fields[3]), fields[4].Split(' ', StringSplitOptions.RemoveEmptyEntries), Day(fields[5]), Day(fields[6]),
            fields[7].Length > 0 ? fields[7] : null);
    }

    private static int? Number(string field) => int.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LocalDate? Day(string field) =>
        field.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(field).Value;
}
