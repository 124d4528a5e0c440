using System.Buffers;
using System.Collections.Frozen;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.PlainText;

/// <summary>Lines that name the authors: <c>By Jane Roe and John Doe, March 25, 2024</c>.</summary>
internal static class BylineRule
{
    private const int LongestLine = 200;

    private static readonly SearchValues<char> Ends = SearchValues.Create("|·•(@/");
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\"“”?!:0123456789");
    private static readonly string[] Openings = ["byline:", "written by ", "story by ", "by: ", "by "];

    // What may stand between the words of a name.
    private static readonly FrozenSet<string> Particles = Set("de da do dos das del della di du la le van von der den ter al el bin ibn ben y e af av zu");

    // Capitals that are not names of persons: articles, offices, outlets, days.
    private static readonly FrozenSet<string> NotNames = Set(
        "the a an this that our your its staff writer writers reporter reporters correspondent correspondents editor editors editorial bureau news press "
        + "associated times post agency desk team service wire political chief special contributor contributors columnist analyst agencies daily "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "reuters cnn bbc afp ap upi abc nbc cbs fox bloomberg published updated posted");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsParticle = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsNotName = NotNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the names of a byline.</summary>
    /// <param name="line">The line.</param>
    /// <param name="names">The names, without "By", offices and outlets.</param>
    /// <param name="published">The date that ends the line, if there is one.</param>
    /// <returns>False where the line is no byline.</returns>
    public static bool TryRead(ReadOnlySpan<char> line, out IReadOnlyList<string> names, out ArticleTime? published)
    {
        names = [];
        published = null;
        var start = line.Length <= LongestLine ? OpeningLength(line) : 0;
        if (start == 0)
        {
            return false;
        }

        var rest = CutDate(line[start..], ref published);
        var bar = rest.IndexOfAny(Ends);
        rest = (bar >= 0 ? rest[..bar] : rest).Trim(" \t\u00A0.,;-–—");
        names = NamesOf(rest);
        return names.Count > 0;
    }

    /// <summary>The persons among the parts of a list of names; empty where the first part is no person.</summary>
    public static IReadOnlyList<string> NamesOf(ReadOnlySpan<char> list)
    {
        var names = new List<string>();
        foreach (var part in list.ToString().Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Replace(" & ", ",", StringComparison.Ordinal).Replace(" with ", ",", StringComparison.OrdinalIgnoreCase)
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsName(part))
            {
                names.Add(part);
            }
            else if (names.Count == 0)
            {
                return [];
            }
        }

        return names;
    }

    private static int OpeningLength(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return opening.Length;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> CutDate(ReadOnlySpan<char> rest, ref ArticleTime? published)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (char.IsLetterOrDigit(rest[i]) && !char.IsLetterOrDigit(rest[i - 1])
                && DateStamp.TryRead(rest[i..], out var stamp) && !stamp.IsChange)
            {
                published = stamp.Time;
                return rest[..i].TrimEnd(" \t,|·-–—");
            }
        }

        return rest;
    }

    private static bool IsName(ReadOnlySpan<char> part)
    {
        var words = 0;
        foreach (var range in part.Split(' '))
        {
            var word = part[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            var bare = word.TrimEnd('.');
            if (IsNotName.Contains(bare) || !(char.IsUpper(word[0]) || (words > 1 && IsParticle.Contains(bare))) || word.ContainsAny(NotInNames))
            {
                return false;
            }
        }

        return words is >= 2 and <= 6;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
