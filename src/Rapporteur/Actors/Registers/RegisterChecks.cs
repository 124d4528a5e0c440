using System.Collections.Frozen;

namespace Rapporteur.Actors.Registers;

/// <summary>What must hold of the entries of a register.</summary>
internal static class RegisterChecks
{
    private static readonly FrozenSet<string> _codes =
        new[] { "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first faults of a register, each as what is wrong with which entry; empty where there is none.</summary>
    /// <param name="tables">The entries.</param>
    /// <param name="most">No more than so many are given.</param>
    public static IReadOnlyList<string> FaultsOf(RegisterTables tables, int most) => [.. Faults(tables).Take(most)];

    private static IEnumerable<string> Faults(RegisterTables tables)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in tables.States)
        {
            if (state.Id.Length != 3 || !states.Add(state.Id) || !ids.Add(state.Id))
            {
                yield return $"the state {state.Id} stands twice, or its id has not three letters";
            }

            if (state.Kind is not ("state" or "entity" or "former") || state.Name.Length == 0 || !state.Period.IsOrdered)
            {
                yield return $"the state {state.Id} has no known kind, no name, or ends before it begins";
            }
        }

        foreach (var name in tables.Names)
        {
            if ((name.Id is null ? name.Kind != ActorNameKind.Trap : !states.Contains(name.Id)) || !name.Period.IsOrdered || name.Name.Length == 0)
            {
                yield return $"the name '{name.Name}' is of no state of the register ({name.Id}), or ends before it begins";
            }
        }

        foreach (var organ in tables.Organs)
        {
            if (!organ.Id.StartsWith(organ.State + ":", StringComparison.Ordinal) || !states.Contains(organ.State) || !ids.Add(organ.Id)
                || organ.Names.Count == 0 || !Sectors.IsKnown(organ.Sector))
            {
                yield return $"the organ {organ.Id} stands twice, is of no state of the register, or has no name or no known sector";
            }
        }

        foreach (var body in tables.Organizations)
        {
            if (!ids.Add(body.Id) || !_codes.Contains(body.Code) || (body.Sector is { } sector && !Sectors.IsKnown(sector)) || body.Name.Length == 0)
            {
                yield return $"the organisation {body.Id} stands twice, or has no name, no known code or no known sector";
            }
        }

        foreach (var body in tables.Organizations)
        {
            if (body.Parent is { } parent && !ids.Contains(parent))
            {
                yield return $"the organisation {body.Id} is part of {parent}, which is not in the register";
            }
        }

        var bodies = tables.Organizations.Select(static body => body.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var member in tables.Members)
        {
            if (!bodies.Contains(member.Organization) || !states.Contains(member.Member) || !member.Period.IsOrdered)
            {
                yield return $"the membership of {member.Member} in {member.Organization} names what is not in the register, or ends before it begins";
            }
        }

        foreach (var group in tables.Groups)
        {
            if (!group.Id.StartsWith("group:", StringComparison.Ordinal) || !ids.Add(group.Id) || group.Kind is not ("armed" or "party" or "movement")
                || (group.Country is { } country && !states.Contains(country)) || !Sectors.IsKnown(group.Sector) || !group.Period.IsOrdered || group.Name.Length == 0)
            {
                yield return $"the group {group.Id} stands twice, names an unknown kind, state or sector, or ends before it begins";
            }
        }

        var offices = new HashSet<string>(StringComparer.Ordinal);
        foreach (var office in tables.Offices)
        {
            if (!offices.Add(office.Id) || office.Kind.Length == 0 || !Sectors.IsKnown(office.Sector) || office.Titles.Count == 0)
            {
                yield return $"the office {office.Id} stands twice, or has no kind, title or known sector";
            }
        }

        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holder in tables.Holders)
        {
            if (!offices.Contains(holder.Office) || !ids.Contains(holder.Of) || !holder.Person.StartsWith("person:", StringComparison.Ordinal)
                || holder.Name.Length == 0 || !holder.Period.IsOrdered || !held.Add($"{holder.Office} {holder.Of} {holder.Person} {holder.Period.From?.Digits} {holder.Period.To?.Digits}"))
            {
                yield return $"{holder.Person} as {holder.Office} of {holder.Of} names what is not in the register, stands twice, or ends before it begins";
            }
        }
    }
}
