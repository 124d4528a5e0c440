using System.Text.RegularExpressions;
using Rapporteur.Articles.Dates;

namespace Rapporteur.Articles.Posts;

/// <summary>The line that signs an embedded post.</summary>
/// <param name="Span">From its dash, or its first word, to the end of the line.</param>
/// <param name="AuthorSpan">The name of the account.</param>
/// <param name="Handle">The handle with its <c>@</c>.</param>
/// <param name="Posted">The day it was posted.</param>
internal sealed partial record PostSignature(TextSpan Span, TextSpan? AuthorSpan, string? Handle, ArticleTime? Posted)
{
    private const int LongestSignature = 260;
    private const int LongestName = 100;
    private const string Dashes = "—–―";

    /// <summary>
    /// Finds the signature that ends <paramref name="line"/>: <c>— Name (@handle) March 25, 2024</c> as a line of its
    /// own or after the words of the post, <c>A post shared by Name (@handle)</c>, <c>Posted by Name on March 25, 2024</c>.
    /// </summary>
    public static PostSignature? Find(string text, TextSpan line)
    {
        var from = Math.Max(line.Start, line.End - LongestSignature);
        var end = text.AsSpan(from, line.End - from);
        if (from == line.Start && end[0] is 'A' or 'P' && FindPlatformLine(text, line) is { } shared)
        {
            return shared;
        }

        var at = HandleIn(end);
        return at < 0 ? null : FindHandle(text, line, from + at);
    }

    // The last sign that starts a word: in an address of a post there may be one as well.
    private static int HandleIn(ReadOnlySpan<char> end)
    {
        var bracketed = end.LastIndexOf("(@", StringComparison.Ordinal);
        if (bracketed >= 0)
        {
            return bracketed + 1;
        }

        var at = end.LastIndexOf('@');
        while (at > 0 && !char.IsWhiteSpace(end[at - 1]) && !Dashes.Contains(end[at - 1], StringComparison.Ordinal))
        {
            at = end[..at].LastIndexOf('@');
        }

        return at;
    }

    private static PostSignature? FindHandle(string text, TextSpan line, int at)
    {
        var close = at + 1;
        while (close < line.End && (char.IsAsciiLetterOrDigit(text[close]) || text[close] is '_' or '.' or '@' or '-'))
        {
            close++;
        }

        if (close - at < 2)
        {
            return null;
        }

        var bracketed = at > line.Start && text[at - 1] == '(' && close < line.End && text[close] == ')';
        var handle = text[at..close].TrimEnd('.');
        if (!TryReadRest(text.AsSpan(close, line.End - close), out var posted, out var hasLink))
        {
            return null;
        }

        var nameEnd = bracketed ? at - 1 : at;
        var dash = DashBefore(text, line.Start, nameEnd);
        if (dash < 0 || (!bracketed && posted is null))
        {
            return null;
        }

        // Within a line a name and a handle may be prose; a date, or a link before or after, makes them a signature.
        var whole = dash == line.Start;
        if (!whole && posted is null && !hasLink && !PostLinks.HasShortLink(text.AsSpan(line.Start, dash - line.Start)))
        {
            return null;
        }

        var name = new TextSpan(dash, nameEnd);
        while (!name.IsEmpty && (Dashes.Contains(text[name.Start], StringComparison.Ordinal) || text[name.Start] == '-'))
        {
            name = name with { Start = name.Start + 1 };
        }

        name = name.Trim(text);
        return new PostSignature(new TextSpan(dash, line.End), name.IsEmpty ? null : name, handle, posted);
    }

    /// <returns>Where the dash before the name stands; -1 where there is none near enough.</returns>
    private static int DashBefore(string text, int lineStart, int nameEnd)
    {
        for (var i = nameEnd - 1; i >= Math.Max(lineStart, nameEnd - LongestName); i--)
        {
            // A hyphen inside a name is part of it; at the start of the line it stands for a dash.
            if (Dashes.Contains(text[i], StringComparison.Ordinal) || (text[i] == '-' && i == lineStart))
            {
                return i;
            }

            if (text[i] == '-' && i > lineStart && text[i - 1] == '-')
            {
                return i - 1;
            }
        }

        return -1;
    }

    // After the handle: a date, a clock time, a link, and nothing else.
    private static bool TryReadRest(ReadOnlySpan<char> rest, out ArticleTime? posted, out bool hasLink)
    {
        posted = null;
        hasLink = false;
        var scan = new DateScanner(rest);
        scan.TakeAny("),.·|-–—:");
        if (scan.TakeWord("on"))
        {
            scan.TakeAny([]);
        }

        if (scan.TryTime(out _, out _))
        {
            scan.TakeAny("·,-–—|");
        }

        if (scan.TryDate(out var day))
        {
            posted = ArticleTime.OfDay(day);
            scan.TakeAny("·,-–—|");
            scan.TakeWord("at");
            scan.TakeAny([]);
            scan.TryTime(out _, out _);
        }

        scan.TakeAny(".,()[]·|");
        var left = scan.Rest;
        if (left.StartsWith("http", StringComparison.Ordinal) && !left.ContainsAny(" \t"))
        {
            hasLink = true;
            return true;
        }

        return left.IsEmpty;
    }

    // What Instagram and Facebook write under the posts that are embedded from them.
    private static PostSignature? FindPlatformLine(string text, TextSpan line)
    {
        if (line.Length > LongestSignature || PlatformLine().Match(text, line.Start, line.Length) is not { Success: true } match)
        {
            return null;
        }

        var tail = match.Groups["rest"];
        if (!TryReadRest(tail.ValueSpan, out var posted, out _) || (match.Groups["facebook"].Success && posted is null))
        {
            return null;
        }

        var name = match.Groups["name"];
        var handle = match.Groups["handle"];
        return new PostSignature(line, new TextSpan(name.Index, name.Index + name.Length).Trim(text), handle.Success ? handle.Value : null, posted);
    }

    [GeneratedRegex(
        @"^(A (post|video|photo|reel) shared by|(?<facebook>Posted by)) (?<name>[^()@]{2,80}?)( \((?<handle>@[\w.]{1,40})\))?(?<rest> on \S.{4,80})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PlatformLine();
}
