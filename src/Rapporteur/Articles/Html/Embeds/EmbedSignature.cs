using System.Text.RegularExpressions;
using Rapporteur.Articles.Dates;
using Rapporteur.Articles.PlainText;
using Rapporteur.Articles.Posts;

namespace Rapporteur.Articles.Html.Embeds;

/// <summary>Who signed an embed and when, told by its links and its last lines.</summary>
/// <param name="Span">The signature; what stands before it was posted.</param>
/// <param name="AuthorSpan">Name of the account.</param>
/// <param name="Handle">The handle with its <c>@</c>.</param>
/// <param name="Posted">The day that is written.</param>
internal sealed partial record EmbedSignature(TextSpan Span, TextSpan? AuthorSpan, string? Handle, ArticleTime? Posted)
{
    private const int LongestLine = 300;
    private const string Dashes = "—–―";

    /// <summary>Finds the signature; null where there is none.</summary>
    /// <param name="embed">The embed.</param>
    /// <param name="address">Its address, where that is known.</param>
    /// <param name="platform">Its platform, where that is known.</param>
    public static EmbedSignature? Find(EmbedText embed, PostAddress? address, string? platform)
    {
        var lines = embed.Lines.ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        // Words that end in a name and a handle may be prose where nothing else shows a post.
        var date = address is null ? null : LinkOf(embed, address);
        return (platform is null && date is null ? null : ByHandle(embed, lines, date))
            ?? (platform is null ? null : ByAccount(embed, lines))
            ?? (PostSignature.Find(embed.Text, lines[^1]) is { } written ? new(written.Span, written.AuthorSpan, written.Handle, written.Posted) : null);
    }

    // "— Name (@handle) DATE", or "A post shared by Name (@handle)": in the last line, or before it where that is the linked date alone.
    private static EmbedSignature? ByHandle(EmbedText embed, List<TextSpan> lines, TextSpan? date)
    {
        foreach (var line in Enumerable.Reverse(lines).Take(2))
        {
            if (line.Length == 0 || date is null && line != lines[^1])
            {
                break;
            }

            var from = Math.Max(line.Start, line.End - LongestLine);
            var words = embed.Text[from..line.End];
            if (BracketedHandle().Matches(words).LastOrDefault() is not { } match)
            {
                continue;
            }

            var at = from + match.Index;
            var after = at + match.Length;
            if (date is { } link && link.Start < at)
            {
                // The whole line leads to the post, as of Instagram.
                date = null;
            }

            var start = StartOf(embed.Text, line, at, date is not null);
            if (start < 0)
            {
                continue;
            }

            var name = new TextSpan(start, at).Trim(embed.Text);
            while (!name.IsEmpty && (Dashes.Contains(embed.Text[name.Start], StringComparison.Ordinal) || embed.Text[name.Start] == '-'))
            {
                name = new TextSpan(name.Start + 1, name.End).Trim(embed.Text);
            }

            name = WithoutLead(embed, line, name);
            return new EmbedSignature(
                new TextSpan(start, embed.Text.Length), name.IsEmpty ? null : name, match.Groups["handle"].Value.TrimEnd('.'),
                DayOf(date is { } dated ? dated.In(embed.Text) : embed.Text.AsSpan(after)));
        }

        return null;
    }

    // Where the words of a signature begin: at the line's start, or at a dash behind the post's words.
    private static int StartOf(string text, TextSpan line, int at, bool isDated)
    {
        if (Dashes.Contains(text[line.Start], StringComparison.Ordinal) || text[line.Start] == '-' || Shared().IsMatch(text.AsSpan(line.Start, at - line.Start)))
        {
            return line.Start;
        }

        for (var i = at - 1; i > line.Start && i > at - 150; i--)
        {
            if (Dashes.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return isDated && at - line.Start < 100 && !text.AsSpan(line.Start, at - line.Start).ContainsAny(".!?") ? line.Start : -1;
    }

    // "A post shared by Name": the account's link, or what follows the word that names a doer.
    private static TextSpan WithoutLead(EmbedText embed, TextSpan line, TextSpan name)
    {
        foreach (var link in embed.Links)
        {
            if (!link.Span.IsEmpty && link.Span.Start >= name.Start && link.Span.End <= name.End && link.Span.End <= line.End && PostAddress.Parse(link.Address) is null)
            {
                return link.Span;
            }
        }

        return Shared().Match(name.Of(embed.Text)) is { Success: true } lead ? new TextSpan(name.Start + lead.Length, name.End).Trim(embed.Text) : name;
    }

    // "Posted by Name on DATE" where name and date are links, "by u/name in r/place", "@name" above the words, "Post by @name".
    private static EmbedSignature? ByAccount(EmbedText embed, List<TextSpan> lines)
    {
        foreach (var line in Enumerable.Reverse(lines).Take(3))
        {
            if (line.Length > LongestLine)
            {
                break;
            }

            var links = embed.Links.Where(l => !l.Span.IsEmpty && l.Span.Start >= line.Start && l.Span.End <= line.End).ToList();
            var account = links.FindIndex(static l => IsAccount(l.Address));
            if (account >= 0 && line != lines[0] && links[account].Span.Start - line.Start < 60)
            {
                var date = links.Skip(account + 1).Select(l => DayOf(l.Span.In(embed.Text))).FirstOrDefault(static d => d is not null);
                return new(new TextSpan(line.Start, embed.Text.Length), links[account].Span, HandleIn(links[account].Span.In(embed.Text)), date);
            }

            if (PostedBy().Match(embed.Text, line.Start, line.Length) is { Success: true } by)
            {
                var handle = by.Groups["handle"];
                return new(new TextSpan(line.Start, embed.Text.Length), new TextSpan(handle.Index, handle.Index + handle.Length), handle.Value, null);
            }
        }

        return null;
    }

    /// <summary>The account above the words of a post: its link's span and handle; null where there is none.</summary>
    public static (TextSpan Span, string Handle)? Heading(EmbedText embed) =>
        embed.Lines.FirstOrDefault() is { IsEmpty: false } line
            && embed.Links.FirstOrDefault(l => !l.Span.IsEmpty && l.Span.Start == line.Start) is { Span.IsEmpty: false } link
            && HandleIn(link.Span.In(embed.Text)) is { } handle && IsAccount(link.Address)
            ? (link.Span, handle)
            : null;

    private static string? HandleIn(ReadOnlySpan<char> words) => words.Length is > 1 and < 100 && words[0] == '@' && !words.ContainsAny(" \n") ? words.ToString() : null;

    // The link whose words are the date: the last that leads to the post and has any.
    private static TextSpan? LinkOf(EmbedText embed, PostAddress address)
    {
        TextSpan? last = null;
        foreach (var link in embed.Links)
        {
            if (!link.Span.IsEmpty && PostAddress.Parse(link.Address) is { } target && target.Platform == address.Platform && target.Id == address.Id)
            {
                last = link.Span;
            }
        }

        return last;
    }

    private static bool IsAccount(string address) =>
        PostAddress.Parse(address) is null && WebAddress.Parse(address) is { } web && PostLinks.PlatformOf(address) is { } platform
        && platform switch
        {
            "reddit" => web[0] is "user" or "u",
            "twitter" or "instagram" => web.Path.Count == 1,
            "tiktok" or "threads" or "truthsocial" => web.Path.Count == 1 && web[0] is ['@', ..],
            "facebook" => web.Path.Count is 1 or 2 or 3 && web[0] is not ("hashtag" or "sharer"),
            _ => false,
        };

    private static ArticleTime? DayOf(ReadOnlySpan<char> words)
    {
        var scan = new DateScanner(words);
        scan.TakeAny("),.·|-–—:");
        if (scan.TakeWord("on") || scan.TakeWord("am"))
        {
            scan.TakeAny([]);
        }

        if (scan.TryTime(out _, out _))
        {
            scan.TakeAny("·,-–—|");
        }

        return scan.TryDate(out var day) ? ArticleTime.OfDay(day) : null;
    }

    [GeneratedRegex(@"\((?<handle>@[\p{L}\p{Nd}_][\p{L}\p{Nd}_.@-]{0,99})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BracketedHandle();

    // What stands before the name under posts of Instagram: a few words, the last of which names the doer. "A post shared by", "Ein Beitrag geteilt von".
    [GeneratedRegex(@"^\p{L}+( \p{L}+){1,4}? (by|von|de|par|por|da|di|door|przez|av|af|от|від|από)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shared();

    [GeneratedRegex(@"^\p{L}+( \p{L}+){0,3} (?<handle>@[\p{L}\p{Nd}_][\p{L}\p{Nd}_.@-]{0,99})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PostedBy();
}
