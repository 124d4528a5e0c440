using System.Collections.Frozen;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>What the words in the classes and ids of an element say that it is.</summary>
[Flags]
internal enum PageHint : short
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Readers' comments.</summary>
    Comments = 1,

    /// <summary>Beside the story.</summary>
    Margin = 2,

    /// <summary>An author or a byline.</summary>
    Author = 4,

    /// <summary>A name.</summary>
    Name = 8,

    /// <summary>A date or time.</summary>
    Date = 16,

    /// <summary>The publication.</summary>
    Published = 32,

    /// <summary>The change.</summary>
    Modified = 64,

    /// <summary>The headline.</summary>
    Headline = 128,

    /// <summary>A kicker: the words above a headline.</summary>
    Kicker = 256,

    /// <summary>For screen readers alone.</summary>
    Hidden = 512,
}

/// <summary>
/// Reads classes and ids by their words: <c>article__author-name</c> is an author and a name. The table is
/// <c>Data/class-words.txt</c>.
/// </summary>
internal static class PageWords
{
    private const int LongestClass = 400;
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, PageHint> Words = Load();
    private static readonly FrozenDictionary<string, PageHint>.AlternateLookup<ReadOnlySpan<char>> ByWord = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What <paramref name="names"/>, names of classes or an id, say.</summary>
    public static PageHint Of(string? names)
    {
        var hints = PageHint.None;
        if (names is null || names.Length > LongestClass)
        {
            return hints;
        }

        var rest = names.AsSpan();
        foreach (var range in rest.SplitAny(" \t\r\n"))
        {
            hints |= OfName(rest[range]);
        }

        return hints;
    }

    private static PageHint OfName(ReadOnlySpan<char> name)
    {
        var hints = PageHint.None;
        var first = true;
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            // Words end at marks, and where a small letter meets a capital.
            if (i < name.Length && char.IsAsciiLetterOrDigit(name[i]) && !(char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1])))
            {
                continue;
            }

            var word = name[start..i].TrimStart("-_.:/");
            if (word.Length is > 1 and <= LongestWord)
            {
                var own = ByWord.TryGetValue(word, out var known) ? known : PageHint.None;

                // "has-sidebar", "comments-open": what comes first says what the element is, what follows what it has.
                if (first && own == PageHint.None && Negates(word))
                {
                    return hints;
                }

                // What a story's footer holds is the story's.
                var inner = !first && word.Equals("footer", StringComparison.OrdinalIgnoreCase) && !IsSite(name);
                hints |= first ? own : inner ? PageHint.None : own & ~PageHint.Comments;
                first = false;
            }

            start = i;
        }

        return hints;
    }

    private static bool Negates(ReadOnlySpan<char> word) =>
        word is "has" or "no" or "with" or "without" or "is" or "not" or "hide" or "show" or "single" or "js" or "col" or "grid" or "open";

    private static bool IsSite(ReadOnlySpan<char> name) =>
        name.StartsWith("site", StringComparison.OrdinalIgnoreCase) || name.StartsWith("page", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("main", StringComparison.OrdinalIgnoreCase) || name.StartsWith("global", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, PageHint> Load()
    {
        var words = new Dictionary<string, PageHint>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedLines.Of("Articles.Html.Metadata.Data.class-words.txt"))
        {
            var parts = line.Split(' ');
            var hint = Enum.Parse<PageHint>(parts[0], ignoreCase: true);
            foreach (var word in parts.AsSpan(1))
            {
                words[word] = words.GetValueOrDefault(word) | hint;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
