namespace Rapporteur.Language.Tokens;

/// <summary>Marks that are one token together: "...", "--", "?!", "&lt;&lt;".</summary>
internal static class MarkRuns
{
    /// <summary>End of the token that starts with the mark at <paramref name="at"/>.</summary>
    public static int End(string text, int at, int limit)
    {
        var c = text[at];
        var width = char.IsHighSurrogate(c) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        if (width == 2 || c >= 0x2190)
        {
            return Math.Max(at + width, Writing.PictographEnd(text, at, limit));
        }

        var end = SameEnd(text, at, limit);
        return c switch
        {
            '!' or '?' when AnyEnd(text, end, limit, "!?") is var loud => IsOneStop(text, loud, limit) ? loud + 1 : loud,
            '.' when end == at + 1 => AnyEnd(text, end, limit, "!?"),
            '-' or '=' or '*' or '~' or '_' or '<' or '>' or '+' or '|' when AnyEnd(text, end, limit, "-=*~_<>+|") is var drawn => IsDrawn(text, at, drawn) ? drawn : end,
            _ => end,
        };
    }

    private static int SameEnd(string text, int at, int limit)
    {
        var c = text[at];
        var longest = c switch
        {
            '.' or '-' or '*' or '_' or '=' or '~' or '!' or '?' or '+' or '<' or '>' or '#' or '$' or '|' or '^' or '\\' or '—' or '–' => int.MaxValue,
            '\'' or '`' or '’' or '‘' or ',' => 2,
            _ => 1,
        };
        var end = at + 1;
        while (end < limit && text[end] == c && end - at < longest)
        {
            end++;
        }

        return end;
    }

    private static int AnyEnd(string text, int end, int limit, string marks)
    {
        while (end < limit && marks.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private static bool IsOneStop(string text, int at, int limit) => at < limit && text[at] == '.' && (at + 1 >= limit || text[at + 1] != '.');

    // An arrow, or a line of several marks.
    private static bool IsDrawn(string text, int at, int end) => text.AsSpan(at, end - at) is "->" or "<-" or "=>" || end - at > 2;
}
