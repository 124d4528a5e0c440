using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.PlainText;

/// <summary>Lines, and openings of the first paragraph, that say where and when a story was written.</summary>
internal static class DatelineRule
{
    private const int LongestPlace = 60;

    /// <summary>The whole line is a date, with or without a place before it.</summary>
    public static bool TryReadLine(ReadOnlySpan<char> line, out DateStamp stamp)
    {
        if (DateStamp.TryRead(line, out stamp))
        {
            return true;
        }

        var place = PlaceLength(line);
        return place > 0 && DateStamp.TryRead(line[place..], out stamp);
    }

    /// <summary>
    /// The date in an opening such as <c>TUNIS, March 25, 2024 (Agency) — The council ...</c>; null where the opening
    /// has no full date.
    /// </summary>
    public static ArticleTime? OfOpening(ReadOnlySpan<char> paragraph)
    {
        var place = PlaceLength(paragraph);
        if (place == 0)
        {
            return null;
        }

        var scan = new DateScanner(paragraph) { Position = place };
        if (!scan.TryDate(out var day))
        {
            return null;
        }

        scan.TakeAny("");
        if (scan.Rest is ['(', ..] && scan.Rest.IndexOf(')') is > 0 and < 40 and var close)
        {
            scan.Position += close + 1;
            scan.TakeAny("");
        }

        return scan.Rest is ['—' or '–' or '-' or ':' or '/', ..] ? ArticleTime.OfDay(day) : null;
    }

    /// <summary>The line starts as a dateline does: <c>ROME (AP) —</c>, <c>DALLAS, Nov. 19 —</c>, <c>OSLO —</c>.</summary>
    public static bool StartsWithPlace(ReadOnlySpan<char> line)
    {
        var opening = line[..Math.Min(line.Length, LongestPlace)];
        var dash = opening.IndexOfAny("—–");
        if (dash < 0)
        {
            dash = opening.IndexOf(" - ", StringComparison.Ordinal);
        }

        var capitals = 0;
        while (capitals < opening.Length && (char.IsUpper(opening[capitals]) || opening[capitals] is ' ' or '.'))
        {
            capitals++;
        }

        return dash > 0 && capitals >= 4 && (capitals >= dash || opening[capitals] is ',' or '(');
    }

    /// <returns>Length of the place in capitals and its comma before a date; 0 where there is none.</returns>
    private static int PlaceLength(ReadOnlySpan<char> line)
    {
        var opening = line[..Math.Min(line.Length, LongestPlace)];
        var word = 0;
        while (word < opening.Length && (char.IsUpper(opening[word]) || opening[word] is ' ' or '.' or '-' or '\''))
        {
            word++;
        }

        if (word < 3 || word == opening.Length)
        {
            return 0;
        }

        // The place may go on in small letters, "KYIV, Ukraine, March 25, 2024": a full date decides where it ends.
        for (var i = 1; i < opening.Length; i++)
        {
            if (char.IsLetterOrDigit(opening[i]) && opening[i - 1] is ' ' && opening[..i].TrimEnd() is [.., ',' or '—' or '–' or '-' or '|'])
            {
                var scan = new DateScanner(line) { Position = i };
                if (scan.TryDate(out _))
                {
                    return i;
                }
            }
        }

        return 0;
    }
}
