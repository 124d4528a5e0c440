using System.Text.RegularExpressions;

namespace Rapporteur.Articles.Html;

/// <summary>Tells web pages from plain text by what they hold, never by a file's name.</summary>
internal static partial class HtmlSniffer
{
    /// <summary>How far from its start an input is looked at.</summary>
    public const int Prefix = 8192;

    private const int TagsOfFragment = 3;
    private const int TagsOfPage = 20;

    /// <summary>True where <paramref name="text"/> starts as a page does, or has many tags near its start.</summary>
    public static bool IsPage(string text)
    {
        if (StartsPage(text))
        {
            return true;
        }

        var start = StartOf(text);
        var tags = Tag().Count(start);
        return tags >= TagsOfPage || (tags >= TagsOfFragment && start[0] == '<');
    }

    /// <summary>True where <paramref name="text"/> starts as a whole page does, and not as a piece of one.</summary>
    public static bool StartsPage(string text) => PageStart().IsMatch(StartOf(text));

    private static ReadOnlySpan<char> StartOf(string text) => text.AsSpan(0, Math.Min(text.Length, Prefix)).TrimStart();

    [GeneratedRegex(@"^(<\?xml[^>]{0,200}>\s*|<!--(?>.*?-->)\s*)*<(!doctype\s+html|html)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"</?(p|div|span|a|br|h[1-6]|ul|ol|li|head|body|meta|title|link|script|style|article|section|main|table|tr|td|img|em|strong|b|i|blockquote|figure)\b[^<>]{0,1000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
