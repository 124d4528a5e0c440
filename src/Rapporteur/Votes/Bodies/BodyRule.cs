using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Rapporteur.Actors.Registers;

namespace Rapporteur.Votes.Bodies;

/// <summary>What the rules of a body say of its votes: a row of the register's table <c>bodies.tsv</c>.</summary>
/// <param name="Id">Register id of the body.</param>
/// <param name="Name">Its name.</param>
/// <param name="Names">Other names.</param>
/// <param name="Seats">How many members it has; null where that is not fixed.</param>
/// <param name="Needed">How many votes carry a decision; null where that hangs on how many vote.</param>
/// <param name="Vetoers">States whose no stops a decision.</param>
/// <param name="From">First day of the rule; null where it is open.</param>
/// <param name="To">Last day of the rule; null where it is open.</param>
internal sealed record BodyRule(
    string Id, string Name, IReadOnlyList<string> Names, int? Seats, int? Needed, IReadOnlyList<string> Vetoers, LocalDate? From, LocalDate? To)
{
    private const int Columns = 12;

    private static readonly Lazy<IReadOnlyList<BodyRule>> _table = new(static () => [.. EmbeddedLines.Of("Votes.Data.bodies.tsv").Skip(1).Select(Parse)]);

    private static readonly Lazy<ILookup<string, BodyRule>> _rules = new(static () => _table.Value.ToLookup(static rule => rule.Id, StringComparer.Ordinal));

    // Names that several bodies share mean none of them by themselves.
    private static readonly Lazy<FrozenDictionary<string, string>> _byName = new(static () => _table.Value
        .SelectMany(static rule => rule.Names.Append(rule.Name).Select(name => (Name: name, rule.Id)))
        .Where(static named => !BodyNouns.IsBare(named.Name))
        .GroupBy(static named => named.Name, StringComparer.OrdinalIgnoreCase)
        .Where(static group => !group.Select(static named => named.Id).Distinct().Skip(1).Any())
        .ToFrozenDictionary(static group => group.Key, static group => group.First().Id, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenDictionary<string, string>> _families = new(static () => _table.Value
        .DistinctBy(static rule => rule.Id)
        .Select(static rule => (rule.Id, Family: BodyNouns.FamilyIn(rule.Name)))
        .Where(static body => body.Family is not null)
        .ToFrozenDictionary(static body => body.Id, static body => body.Family!, StringComparer.Ordinal));

    /// <summary>All bodies that have rules, in the order of the table.</summary>
    public static IEnumerable<string> Ids => _rules.Value.Select(static rules => rules.Key);

    /// <summary>The rule of a body at a day; null where there is none.</summary>
    /// <param name="id">Register id.</param>
    /// <param name="day">The day; null for what holds to this day.</param>
    public static BodyRule? Of(string id, LocalDate? day) =>
        _rules.Value[id].FirstOrDefault(rule => day is { } at ? (rule.From is null || rule.From <= at) && (rule.To is null || at <= rule.To) : rule.To is null);

    /// <summary>The kind of body that a body of the table is, as <c>body-nouns.txt</c> names it; null where it is not in the table or of no kind.</summary>
    public static string? FamilyOf(string id) => _families.Value.GetValueOrDefault(id);

    /// <summary>The body that has a name; null where none has it, or several.</summary>
    public static string? IdOf(string name) => _byName.Value.GetValueOrDefault(name.Replace('’', '\''));

    private static BodyRule Parse(string line)
    {
        var fields = line.Split('\t');
        Array.Resize(ref fields, Columns);
        return new BodyRule(fields[0], fields[1], List(fields[2]), Number(fields[3]), Number(fields[7]), List(fields[8]), Day(fields[4])?.First, Day(fields[5])?.Last);
    }

    private static string[] List(string? field) => field?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static int? Number(string? field) => int.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static RegisterDate? Day(string? field) => RegisterDate.TryParse(field, out var date) ? date : null;
}
