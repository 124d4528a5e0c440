using System.Buffers;
using System.Collections.Frozen;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>What stands before the names of a byline: By, Von, Par, Written by. The table is <c>Data/byline-openings.txt</c>.</summary>
internal static class BylineOpenings
{
    private const int MostWords = 4;

    private static readonly FrozenSet<string> Openings = EmbeddedLines.Of("Articles.Html.Metadata.Data.byline-openings.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Starts = SearchValues.Create([.. Openings.SelectMany(o => new[] { o[0], char.ToUpperInvariant(o[0]) }).Distinct()]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsOpening = Openings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the longest opening that <paramref name="line"/> starts with, the spaces after it among it; 0 where it starts with none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.Length < 2 || !Starts.Contains(line[0]))
        {
            return 0;
        }

        var best = 0;
        var words = 0;
        for (var i = 1; i < line.Length && words < MostWords; i++)
        {
            var ends = line[i] == ' ';
            words += ends ? 1 : 0;

            // Words end at a space; a colon or a slash ends an opening whatever follows.
            if ((ends || line[i - 1] is ':' or '：' or '/' or '／' || (IsIdeograph(line[i - 1]) && i <= 4)) && IsOpening.Contains(line[..i]))
            {
                best = i;
            }
        }

        while (best > 0 && best < line.Length && line[best] is ' ' or ':' or '：')
        {
            best++;
        }

        return best;
    }

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
