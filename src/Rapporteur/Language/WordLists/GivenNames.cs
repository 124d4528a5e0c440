using System.Collections.Frozen;

namespace Rapporteur.Language.WordLists;

/// <summary>Given names, from the list <c>given-names.txt</c> beside this file.</summary>
internal static class GivenNames
{
    private const int LongestName = 24;
    private static readonly FrozenDictionary<string, GivenName>.AlternateLookup<ReadOnlySpan<char>> Names = Load();

    /// <summary>Who bears <paramref name="word"/> as a given name; it is read without regard to case.</summary>
    public static GivenName Of(ReadOnlySpan<char> word) =>
        !word.IsEmpty && word.Length <= LongestName && Names.TryGetValue(word, out var bearer) ? bearer : GivenName.None;

    private static FrozenDictionary<string, GivenName>.AlternateLookup<ReadOnlySpan<char>> Load() => EmbeddedLines
        .Of("Language.WordLists.given-names.txt")
        .Select(static line => line.Split(' '))
        .ToFrozenDictionary(
            static parts => parts[0],
            static parts => parts.Length > 1 ? Enum.Parse<GivenName>(parts[1], ignoreCase: true) : GivenName.Either,
            StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <summary>Who bears a given name.</summary>
internal enum GivenName : byte
{
    /// <summary>It is no given name that the list knows.</summary>
    None,

    /// <summary>Men and women, or it is not known which.</summary>
    Either,

    /// <summary>Men.</summary>
    Male,

    /// <summary>Women.</summary>
    Female,
}
