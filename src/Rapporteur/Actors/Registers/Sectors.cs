using System.Collections.Frozen;

namespace Rapporteur.Actors.Registers;

/// <summary>The sectors of actors in PLOVER 2.0.</summary>
public static class Sectors
{
    /// <summary>All of them, those of states and armed groups first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
        "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
    ];

    private static FrozenSet<string> Known { get; } = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where <paramref name="sector"/> is one of <see cref="All"/>.</summary>
    public static bool IsKnown(string sector) => Known.Contains(sector);
}
