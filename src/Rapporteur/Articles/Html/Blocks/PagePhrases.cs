using System.Collections.Frozen;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>Tells lines of a page that lead to other stories or speak of the page, in the languages of <c>Data/page-phrases.txt</c>.</summary>
internal static class PagePhrases
{
    private const int LongestLine = 250;
    private const string Marks = " :.…»›>→-–—|&·•*+\u00A0";

    // By the first two letters, so that few phrases are tried on a line.
    private static readonly FrozenDictionary<int, string[]> Phrases = Load();

    /// <summary>True where the block begins with such a phrase, and either says no more or is short and leads somewhere.</summary>
    public static bool Opens(PageBlock block)
    {
        var text = block.Text.AsSpan().TrimStart("»›>→-–—|•*+[( \u00A0");
        if (text.Length is < 2 or > LongestLine || !Phrases.TryGetValue(Key(text), out var phrases))
        {
            return false;
        }

        foreach (var phrase in phrases)
        {
            if (!text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = text[phrase.Length..];
            var said = rest.Trim(Marks).IsEmpty;
            if (said || (block.LinkLength > 0 && rest[0] is ':' or ' ' && (rest[0] == ':' || block.LinkLength * 2 > block.Text.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Key(ReadOnlySpan<char> text) => (char.ToLowerInvariant(text[0]) << 16) | char.ToLowerInvariant(text[1]);

    private static FrozenDictionary<int, string[]> Load() => EmbeddedLines.Of("Articles.Html.Blocks.Data.page-phrases.txt")
        .SelectMany(static line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|', StringSplitOptions.TrimEntries))
        .GroupBy(static phrase => Key(phrase))
        .ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
}
