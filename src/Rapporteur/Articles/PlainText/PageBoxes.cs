using System.Text.RegularExpressions;

namespace Rapporteur.Articles.PlainText;

/// <summary>Other words of a page: advertising, newsletter boxes, counters, cookies, notes on the printing of a story.</summary>
internal static partial class PageBoxes
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True where <paramref name="line"/> is the whole of such a box, or one line of it.</summary>
    public static bool IsBox(ReadOnlySpan<char> line)
    {
        line = CrossLinks.Bare(line);
        return (line.Length <= 80 && (Advertising().IsMatch(line) || Counter().IsMatch(line) || SharingRow().IsMatch(line)))
            || ((NewsletterStart().IsMatch(line) || Printing().IsMatch(line)
                || (line.Contains("your inbox", StringComparison.OrdinalIgnoreCase) && Inbox().IsMatch(line)))
                && line.IndexOfAny("\"“”") < 0);
    }

    [GeneratedRegex(
        @"^(ads?|advertisements?|advertising|sponsored(\s+(content|by\s.{2,40}))?|promoted(\s+content)?|paid\s+(content|post)|(article|story)\s+continues\s+(below|after).{0,40}|(advertisement\W+)?(story\s+)?continues?\s+below(\s+advertisement)?|continue\s+reading\s+below|skip\s+(to\s+(content|main\s+content|navigation)|advertisement|ad)|back\s+to\s+top|loading\W*|scroll\s+(down\s+)?to\s+continue|report\s+this\s+ad|close(\s+ad)?|remove\s+ads)\W*$",
        Options)]
    private static partial Regex Advertising();

    [GeneratedRegex(@"^\d[\d.,]*k?\s+(comments?|shares?|views?|likes?|retweets|min(ute)?s?\s+(read|ago)|hours?\s+ago|days?\s+ago)\W*$", Options)]
    private static partial Regex Counter();

    [GeneratedRegex(
        @"^((facebook|twitter|x|e-?mail|print|whatsapp|linkedin|reddit|pinterest|copy\s+link|copy|link|save|flipboard|telegram|tweet|share|pin|pocket|threads|bluesky|comments?|gift\s+(this\s+)?article)(\W+|$)){2,}$",
        Options)]
    private static partial Regex SharingRow();

    [GeneratedRegex(
        @"^by\s+(signing\s+up|subscribing|registering|clicking|providing|entering|joining|submitting)\b.*\b(agree|consent|terms|privacy)\b|^(your\s+)?e-?mail(\s+address)?\W*$|^thank(s|\s+you)\s+for\s+(subscribing|signing\s+up|reading)\b|^(we|this\s+(web)?site)\s+uses?\s+cookies\b|^accept\s+(all\s+)?cookies\b|^(privacy\s+policy|terms\s+(of\s+(use|service)|and\s+conditions))\b.{0,60}$",
        Options)]
    private static partial Regex NewsletterStart();

    [GeneratedRegex(@"\b(delivered|straight|sent|right|directly)\b.{0,60}\byour\s+inbox\b|\bin\s+your\s+inbox\b", Options)]
    private static partial Regex Inbox();

    [GeneratedRegex(
        @"^(this|the)\s+(article|story|report|post|column|piece|interview)\s+(was|has\s+been|is|first|originally)\s+((first|originally|also|last)\s+)?(published|appeared|updated|corrected|produced|posted|republished)\b|^this\s+is\s+a\s+(developing|breaking)(\s+news)?\s+story\b|^(a\s+)?version\s+of\s+this\s+(article|story)\s+(appears|appeared)\b",
        Options)]
    private static partial Regex Printing();
}
