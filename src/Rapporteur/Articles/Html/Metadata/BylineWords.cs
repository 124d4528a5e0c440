using System.Collections.Frozen;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Words of bylines that are not part of names. The table is <c>Data/byline-words.txt</c>.</summary>
internal static class BylineWords
{
    private static readonly FrozenDictionary<string, string[]> Table = Load();

    private static readonly FrozenSet<string> Roles = Set("role");
    private static readonly FrozenSet<string> Joints = Set("joint");
    private static readonly FrozenSet<string> Degrees = Set("degree");
    private static readonly FrozenSet<string> Suffixes = Set("suffix");
    private static readonly FrozenSet<string> Particles = Set("particle");

    /// <summary>Says what somebody is.</summary>
    public static bool IsRole(string word) => Roles.Contains(word);

    /// <summary>Parts one name from the next.</summary>
    public static bool IsJoint(string word) => Joints.Contains(word);

    /// <summary>A degree behind a name.</summary>
    public static bool IsDegree(string part) => Degrees.Contains(part);

    /// <summary>Belongs to the name before the comma.</summary>
    public static bool IsSuffix(string part) => Suffixes.Contains(part);

    /// <summary>A word in small letters that may stand in a name.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Holds words that no name has.</summary>
    public static bool IsNoise(string part) =>
        Array.Exists(Table["noise"], n => part.Contains(n, StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Set(string kind) => Table[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string[]> Load() => EmbeddedLines.Of("Articles.Html.Metadata.Data.byline-words.txt")
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(static parts => parts[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            static lines => lines.Key,
            static lines => lines.SelectMany(static parts => parts.Skip(1)).Select(static word => word.Replace('_', ' ')).ToArray(),
            StringComparer.Ordinal);
}
