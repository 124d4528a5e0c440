using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Events.Candidates;

/// <summary>How often a preposition stands before a recipient, from the table <c>Events/Data/role-prepositions.txt</c>.</summary>
internal static class RolePrepositions
{
    private static readonly FrozenDictionary<string, int> _places = EmbeddedLines.Of("Events.Data.role-prepositions.txt")
        .Select(static line => line.Split(' '))
        .ToFrozenDictionary(static parts => parts[0], static parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>From 0 (never) to 12; a direct object has 9.</summary>
    public static int PlaceOf(string preposition) => _places.GetValueOrDefault(preposition);
}
