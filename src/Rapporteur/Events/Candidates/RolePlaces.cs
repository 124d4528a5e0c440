using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Events.Candidates;

/// <summary>How often a recipient stands in a place, from the table <c>Events/Data/role-places.txt</c>.</summary>
internal static class RolePlaces
{
    /// <summary>What is below it is no recipient.</summary>
    public const int Least = 25;

    private static readonly FrozenDictionary<string, int[]> _places = EmbeddedLines.Of("Events.Data.role-places.txt")
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(
            static parts => parts[0],
            static parts => parts[1..].Select(static part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray(),
            StringComparer.Ordinal);

    /// <summary>From 0 (never) to 100.</summary>
    /// <param name="place">A relation, a preposition, or <c>within:</c> and a preposition.</param>
    /// <param name="likeness">As <see cref="ActorWords.LikenessOf"/> has it.</param>
    public static int Of(string place, int likeness) => _places.TryGetValue(place, out var values) ? values[likeness] : 0;
}
