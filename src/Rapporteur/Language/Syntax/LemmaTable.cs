namespace Rapporteur.Language.Syntax;

/// <summary>
/// Rules for lemmas by form and treebank tag: those of words that were seen, and for others those of the longest ending
/// that was seen with the tag.
/// </summary>
/// <param name="rules">All rules.</param>
/// <param name="keys">Sorted keys of forms and endings, see <see cref="KeyOf"/>.</param>
/// <param name="values">By key, the index of its rule.</param>
internal sealed class LemmaTable(IReadOnlyList<LemmaRule> rules, ulong[] keys, ushort[] values)
{
    /// <summary>Characters of the longest ending.</summary>
    public const int LongestEnding = 6;

    /// <summary>All rules.</summary>
    public IReadOnlyList<LemmaRule> Rules { get; } = rules;

    /// <summary>Sorted keys.</summary>
    public ReadOnlySpan<ulong> Keys => keys;

    /// <summary>Rules of the keys.</summary>
    public ReadOnlySpan<ushort> Values => values;

    /// <summary>The key of a form or of an ending with a tag.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> letters, ReadOnlySpan<char> tag, LemmaKey kind)
    {
        // The kind is mixed in like a letter: only added, "is" as a form would have the key of "ks" as an ending.
        var hash = (14695981039346656037UL ^ (ulong)kind) * 1099511628211UL;
        foreach (var c in letters)
        {
            hash = (hash ^ (kind == LemmaKey.Exact ? c : char.ToLowerInvariant(c))) * 1099511628211UL;
        }

        hash = (hash ^ 0xFFFF) * 1099511628211UL;
        foreach (var c in tag)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>The lemma of <paramref name="form"/> as a <paramref name="tag"/>.</summary>
    public string LemmaOf(ReadOnlySpan<char> form, ReadOnlySpan<char> tag)
    {
        if ((Find(KeyOf(form, tag, LemmaKey.Exact)) ?? Find(KeyOf(form, tag, LemmaKey.Form))) is { } rule)
        {
            return rule.Apply(form);
        }

        for (var length = Math.Min(form.Length, LongestEnding); length >= 0; length--)
        {
            if (Find(KeyOf(form[^length..], tag, LemmaKey.Ending)) is { } ending)
            {
                return ending.Apply(form);
            }
        }

        return form.ToString();
    }

    private LemmaRule? Find(ulong key)
    {
        var index = Array.BinarySearch(keys, key);
        return index < 0 ? null : Rules[values[index]];
    }
}

/// <summary>What a key of a <see cref="LemmaTable"/> stands for.</summary>
internal enum LemmaKey : byte
{
    /// <summary>A whole form as it is written.</summary>
    Exact,

    /// <summary>A whole form, however it is written.</summary>
    Form,

    /// <summary>An ending.</summary>
    Ending,
}
