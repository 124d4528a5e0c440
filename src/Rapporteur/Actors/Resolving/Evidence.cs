using Rapporteur.Actors.Registers;

namespace Rapporteur.Actors.Resolving;

/// <summary>How much of a document is about which state, counted by the names that can mean no other.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);

    /// <summary>Counts the names that lead to one state alone.</summary>
    public Evidence(IEnumerable<FoundName> names)
    {
        foreach (var name in names)
        {
            if (CountryOf(name) is not { } country)
            {
                continue;
            }

            var counts = name.Targets.All(static t => t.Name == ActorNameKind.Region) ? _regions : _states;
            counts[country] = counts.GetValueOrDefault(country) + 1;
        }
    }

    /// <summary>How often a state itself is meant: by its name, its people, its capital, its organs.</summary>
    public int OfState(string country) => _states.GetValueOrDefault(country);

    /// <summary>How often a place of a state is named.</summary>
    public int OfRegions(string country) => _regions.GetValueOrDefault(country);

    /// <summary>All that speaks of a state.</summary>
    public int Of(string? country) => country is null ? 0 : (2 * OfState(country)) + OfRegions(country);

    /// <summary>The one state that is meant in the document by itself or by one of its places; null where there are several, or none.</summary>
    public string? OnlyState => _states.Keys.Union(_regions.Keys).Take(2).ToArray() is [var only] ? only : null;

    private static string? CountryOf(FoundName name)
    {
        var country = name.Targets[0].Country;
        foreach (var target in name.Targets)
        {
            if (target.Country != country)
            {
                return null;
            }
        }

        return country;
    }
}
