using System.Collections.Frozen;
using Rapporteur.Actors.Registers;

namespace Rapporteur.Actors.Resolving;

/// <summary>The words of <c>Actors/Data/organs.txt</c> for organs that states have alike: "foreign ministry".</summary>
internal static class OrganKinds
{
    private static readonly FrozenDictionary<string, string> _sectors = Lines()
        .GroupBy(static line => line.Kind).ToFrozenDictionary(static lines => lines.Key, static lines => lines.First().Sector, StringComparer.Ordinal);

    /// <summary>Finds them in texts.</summary>
    public static NameIndex Index { get; } = new(
        Lines().SelectMany(static line => line.Words.Select(word => (word, new ActorTarget(ActorTargetKind.OrganKind, line.Kind, null, ActorNameKind.Name, default)))), 256);

    /// <summary>The sector of organs of a kind.</summary>
    public static string SectorOf(string kind) => _sectors[kind];

    private static IEnumerable<(string Kind, string Sector, string[] Words)> Lines()
    {
        foreach (var line in EmbeddedLines.Of("Actors.Data.organs.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(' ');
            yield return (head[0], head[1], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
