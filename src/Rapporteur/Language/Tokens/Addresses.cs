using System.Collections.Frozen;

namespace Rapporteur.Language.Tokens;

/// <summary>Addresses of pages, mail, accounts and files.</summary>
internal static class Addresses
{
    // Longer runs are no address; what is looked at is bounded.
    private const int Longest = 320;

    // What the last part of a site or file is called. Short ones that are English words ("no", "it", "is") would join sentences.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = new[]
    {
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "news", "blog", "online", "app", "dev", "tv", "fm", "ai", "io",
        "uk", "de", "fr", "ca", "au", "eu", "us", "nz", "ie", "nl", "ch", "es", "pt", "pl", "se", "dk", "fi", "cz", "hu", "ro", "ru", "ua", "jp",
        "cn", "kr", "tw", "hk", "sg", "br", "mx", "ar", "cl", "za", "ng", "ke", "gr", "tr", "il", "ir", "sa", "ae", "pk", "lk", "vn", "cc", "ly",
        "html", "htm", "php", "asp", "aspx", "jsp", "xml", "json", "csv", "txt", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "rtf", "zip",
        "jpg", "jpeg", "png", "gif", "mp3", "mp4", "avi", "exe", "dll", "js", "css", "url", "tif",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>End of the address that starts at <paramref name="at"/>; <paramref name="at"/> where none does.</summary>
    public static int End(string text, int at, int limit)
    {
        var c = text[at];
        if (c is '@' or '#')
        {
            return HandleEnd(text, at, limit);
        }

        if (!char.IsAsciiLetterOrDigit(c))
        {
            return at;
        }

        // One look over the run tells whether there is anything to find.
        int end = at, mail = -1, stop = -1;
        while (end < limit && end - at < Longest && IsRun(text[end]))
        {
            mail = text[end] == '@' && mail < 0 ? end : mail;
            stop = text[end] == '.' && stop < 0 ? end : stop;
            end++;
        }

        if (end < limit && text[end] == ':' && SchemeEnd(text, at, end, limit) is var scheme && scheme > at)
        {
            return scheme;
        }

        if (mail > at && MailEnd(text, mail, limit) is var mailEnd && mailEnd > mail)
        {
            return mailEnd;
        }

        if (stop <= at)
        {
            return at;
        }

        return text.AsSpan(at, end - at).StartsWith("www.", StringComparison.OrdinalIgnoreCase) && end > at + 4
            ? PathEnd(text, at, limit)
            : SiteEnd(text, at, limit);
    }

    private static bool IsRun(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '%' or '@' or '~' or '=';

    private static int HandleEnd(string text, int at, int limit)
    {
        var end = at + 1;
        if (end >= limit || !(char.IsLetter(text[end]) || text[end] == '_'))
        {
            return at;
        }

        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return text[at] == '@' && end < limit && text[end] == '.' && SiteEnd(text, at + 1, limit) is var site && site > end ? site : end;
    }

    // "https://...", "mailto:...".
    private static int SchemeEnd(string text, int at, int colon, int limit)
    {
        var scheme = text.AsSpan(at, colon - at);
        var rest = text.AsSpan(colon + 1, limit - colon - 1);
        var opaque = scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) && rest.Length > 0 && char.IsAsciiLetterOrDigit(rest[0]);
        var page = scheme.Length is > 1 and < 12 && !scheme.ContainsAnyExceptInRange('A', 'z') && rest.StartsWith("//");
        return opaque || page ? PathEnd(text, at, limit) : at;
    }

    // To the next space or mark that no address holds, without the marks of the sentence at its end.
    private static int PathEnd(string text, int at, int limit)
    {
        int end = at, open = 0;
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '“' or '”' or '<' or '>' or '’' or '[' or ']' or '…'))
        {
            open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?' or '\'' or '*')
        {
            // A bracket that was opened in the address closes there.
            if (text[end - 1] == ')' && open++ >= 0)
            {
                break;
            }

            end--;
        }

        return end;
    }

    private static int MailEnd(string text, int sign, int limit)
    {
        if (sign + 1 >= limit || !char.IsAsciiLetterOrDigit(text[sign + 1]) || !(char.IsAsciiLetterOrDigit(text[sign - 1]) || text[sign - 1] is '.' or '_'))
        {
            return sign;
        }

        var end = sign + 1;
        while (end < limit && end - sign < Longest && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_'))
        {
            end++;
        }

        while (text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end;
    }

    // "example.com", "notes.final.doc", "comp.lang.c": parts with stops between them, the last one known, or several in small letters.
    private static int SiteEnd(string text, int at, int limit)
    {
        int end = at, part = at, parts = 0, stop = at;
        var small = true;
        while (end < limit && end - at < Longest)
        {
            var c = text[end];
            if (c == '.')
            {
                if (end == part || end + 1 >= limit || !char.IsAsciiLetterOrDigit(text[end + 1]))
                {
                    break;
                }

                small &= end - part > 1;
                parts++;
                part = end + 1;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                break;
            }

            small &= !char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c);
            end++;
        }

        if (parts == 0 || end == part || (end < limit && (char.IsLetterOrDigit(text[end]) || end - at >= Longest)))
        {
            return at;
        }

        // What hangs on by a hyphen ("example.com-based") is no part of it.
        var last = text.AsSpan(part, end - part);
        var hyphen = last.IndexOf('-');
        stop = hyphen > 0 ? part + hyphen : end;
        last = text.AsSpan(part, stop - part);
        var uniform = last.Length < 4 || !last.ContainsAnyInRange('a', 'z') || !last[1..].ContainsAnyInRange('A', 'Z');
        if (!(uniform && Ends.Contains(last)) && !(small && parts > 1 && last.Length > 1))
        {
            return at;
        }

        return stop < limit && text[stop] == '/' && stop + 1 < limit && char.IsLetterOrDigit(text[stop + 1]) ? PathEnd(text, at, limit) : stop;
    }
}
