using System.Diagnostics.CodeAnalysis;

namespace Rapporteur.Language.Tags;

/// <summary>Names of universal tags.</summary>
public static class UniversalTags
{
    private static readonly string[] _names =
        [.. Enum.GetNames<UniversalTag>().Select(static name => name.ToUpperInvariant())];

    /// <summary>Number of tags.</summary>
    public static int Count => _names.Length;

    /// <summary>The name as treebanks write it: <c>NOUN</c>.</summary>
    public static string NameOf(UniversalTag tag) => _names[(int)tag];

    /// <summary>Finds the tag that a treebank calls <paramref name="name"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out UniversalTag tag)
    {
        var index = Array.IndexOf(_names, name);
        tag = index < 0 ? UniversalTag.X : (UniversalTag)index;
        return index >= 0;
    }
}
