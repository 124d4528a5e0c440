using System.Text.RegularExpressions;

namespace Rapporteur.Articles.PlainText;

/// <summary>
/// Calls upon the reader: to join, subscribe, share, comment, follow, give, or look at another part of the page. A line
/// is one only where it starts with the call and names a thing of the page: "Watch what he does" is none.
/// </summary>
internal static partial class PageCalls
{
    private const int LongestLine = 250;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Site =
        @"(twitter|x|facebook|instagram|telegram|whatsapp|youtube|linkedin|reddit|tiktok|threads|bluesky|mastodon|truth\s+social|itunes|spotify|soundcloud|google(\s+(news|play))?|apple(\s+(news|podcasts))?|flipboard|pinterest)";

    /// <summary>True where <paramref name="line"/> is such a call.</summary>
    public static bool IsCall(ReadOnlySpan<char> line)
    {
        line = line.Trim("\"“”");
        if (line.Length is < 4 or > LongestLine)
        {
            return false;
        }

        line = CrossLinks.Bare(line);
        return Starter().IsMatch(line) && !Speech().IsMatch(line)
            && (AccountCall().IsMatch(line) || ShareCall().IsMatch(line) || LookCall().IsMatch(line) || ContactCall().IsMatch(line));
    }

    // The first word decides for nearly every line of a text that none of the longer patterns is tried.
    [GeneratedRegex(
        @"^(please|don['’]t|join|subscribe|sign|log|register|donate|download|unsubscribe|click|tap|bookmark|become|support|get|install|share|tweet|comments?|leave|post|show|view|add|follow|like|find|read|see|watch|listen|send|e-?mail|contact|tell|write|have|got|do|stay|keep|help|try|start|want|enter)\b",
        Options)]
    private static partial Regex Starter();

    [GeneratedRegex(@"[“”""]|''|\b(said|says|told|tells|asked|added)\b", Options)]
    private static partial Regex Speech();

    [GeneratedRegex(
        @"^(please\s+|don['’]t\s+forget\s+to\s+|want\s+.{2,60}\?\s*)?("
        + @"(subscribe|sign\s*up|sign\s+in|log\s*in|register|donate|download|unsubscribe|click|tap|bookmark|install|try|start|get)\b(?=.*\b(newsletters?|app|podcasts?|inbox|e-?mails?|alerts?|notifications?|updates\s+(from|by|on\s+your)|channel|account|free\s+trial|subscription|subscribers?|membership|here|below|above|our|us|this\s+(article|story|page)|" + Site + @"|delivered)\b)"
        + @"|(subscribe|sign\s*up|sign\s+in|log\s*in|register|donate|download|click|tap)(\s+(now|today|here|for|free|in|up|to|continue|comment|read|more|or))*\W*$"
        + @"|join\b(?=.*\b(conversation|discussion|members?|membership|newsletter|mailing\s+list|channel|community|subscribers?|our\s+\w+)\b|\s+(us|now|today)\W*$|\s+us\s+on\s+" + Site + @")"
        + @"|become\s+an?\b.*\b(members?|subscribers?|patrons?|supporters?|insiders?)\b"
        + @"|(support|help)\b.*\b(our\s+(work|journalism|newsroom|reporting|mission)|(independent|local|quality)\s+(journalism|news)|us\s+(keep|continue|stay|fund))\b"
        + @"|(stay|keep)\s+(up|informed|tuned|connected|in\s+touch)\b.*\b(newsletters?|app|alerts?|us|our|" + Site + @"|inbox)\b"
        + @"|enter\s+your\s+e-?mail\b|follow\s+(us|our)\b)",
        Options)]
    private static partial Regex AccountCall();

    [GeneratedRegex(
        @"^(please\s+)?("
        + @"(share|tweet)(\W+(this|on|it|via|by|with|the|your|article|story|post|page|link|now|friends|thoughts|comments?|e-?mail|print|copy|save|tweet|below|in|and|" + Site + @"))*\W*$"
        + @"|share\s+(this\s+(article|story|post)|your\s+(thoughts|views?|comments?|opinions?))\b"
        + @"|comments?(\s+(below|here|now|on\s+this\s+(article|story|post)|are\s+(closed|off)|policy|\(?\d[\d,]*\)?))?\W*$"
        + @"|(leave|post|add|show|view|see|read)\s+(a\s+|all\s+|the\s+|your\s+)?(\d+\s+)?(comments?|reply|replies)(\s+(below|here))?\W*$"
        + @"|follow\b.*(@\w|\bon\s+" + Site + @"\b)"
        + @"|(like|find)\s+(us|our|this)\b.*\bon\s+" + Site + @"\b"
        + @")",
        Options)]
    private static partial Regex ShareCall();

    [GeneratedRegex(
        @"^(please\s+)?("
        + @"(read|see|watch|listen|view|click)\b.{0,160}\b(here|below|above)\W*$"
        + @"|(read|see|watch|listen\s+to|view)\s+(more|the\s+(rest|full|whole|entire|original|complete)|our)\b.{0,60}(\b(here|below|above|on|at|in)\b.{0,60})?$(?<=\b(story|article|report|post|interview|video|coverage|piece|here|below|above|\b(on|at|in)\s+.{2,40}))"
        + @")",
        Options)]
    private static partial Regex LookCall();

    [GeneratedRegex(
        @"^(please\s+)?("
        + @"(send|e-?mail|contact|write|reach|tell)\b.{0,160}(\S@\w+\.\w|\b(us|our\s+(newsroom|reporters?|editors?)|the\s+(editors?|author|newsroom))\b)"
        + @"|(have|got|do\s+you\s+have)\s+(a\s+|any\s+)?(news\s+|story\s+)?(tips?|story|feedback|correction|something\s+to)\b.{0,120}$"
        + @")",
        Options)]
    private static partial Regex ContactCall();
}
