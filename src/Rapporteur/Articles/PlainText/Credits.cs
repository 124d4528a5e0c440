using System.Text.RegularExpressions;

namespace Rapporteur.Articles.PlainText;

/// <summary>Who took the picture, who helped with the report, whose the rights are; and captions, which end in a credit.</summary>
internal static partial class Credits
{
    private const int LongestCaption = 600;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Agency =
        @"(AP|A\.P\.|AFP|UPI|EPA|PA|TASS|[Rr]euters|REUTERS|Getty(\s+Images)?|Shutterstock|Bloomberg|Alamy|Xinhua|ANSA|DPA|dpa|iStock|Unsplash|Flickr|Wikimedia(\s+Commons)?|Associated\s+Press|Instagram|Zuma|ZUMA)";

    private const string Names = @"\p{Lu}[\p{L}.'’-]*(\s+(\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|al|el|bin)){0,5}";

    /// <summary>The line credits a picture, or those who helped, and says nothing else.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) =>
        (line.Length <= 120 && PictureCredit().IsMatch(line))
        || (line.Length <= 300 && line.IndexOf("report", StringComparison.Ordinal) >= 0 && ReportCredit().IsMatch(line));

    /// <summary>The line says whose the rights are.</summary>
    public static bool IsRights(ReadOnlySpan<char> line) =>
        RightsStart().IsMatch(line)
        || (line.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase) && RightsReserved().IsMatch(line))
        || line.Contains("may not be published, broadcast", StringComparison.OrdinalIgnoreCase)
        || line.Contains("may not be reproduced", StringComparison.OrdinalIgnoreCase);

    /// <summary>The line describes a picture: it ends in a picture's credit, or starts with a label for pictures.</summary>
    public static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCaption)
        {
            return false;
        }

        var end = line[Math.Max(0, line.Length - 140)..];
        return (end.IndexOfAny("/)") >= 0 && EndsInCredit().IsMatch(end)) || PictureLabel().IsMatch(line);
    }

    [GeneratedRegex(
        @"^\W*("
        + @"((?i:photos?|image|images|picture|photograph|illustration|graphic|credit|file\s+photo)(\s+(?i:credit|source|courtesy))?(\s*:|\s+(?i:by|courtesy|via|from)\b|\s*/|\s*©)\s*(?i:of\s+|by\s+)?" + Names + @"(\s*(/|,|\||for|via|\()\s*(the\s+|The\s+)?" + Names + @")*)"
        + @"|" + Agency + @"\s+([Pp]hoto|[Ff]ile|[Ii]mages?)\b[^.!?]{0,60}"
        + @"|" + Names + @"\s*(\s+via\s+|\s*[/|]\s*)(" + Names + @"\s*[/|]\s*)?" + Agency + @"(\s*[/|]\s*[\p{L}\s]{2,30})?"
        + @"|" + Agency + @"\s*/\s*" + Names + @"|Getty(\s+Images)?(\s*/\s*\w+)?"
        + @")\W*$",
        Options)]
    private static partial Regex PictureCredit();

    [GeneratedRegex(
        @"^([^""“”]{2,200}\bcontributed\s+(to\s+this\s+(report|story|article)|reporting|to\s+the\s+report)"
        + @"|\W*" + Names + @"(\s*(,|;|\band\b|\bin\b)\s*(and\s+|in\s+)?" + Names + @")*(,[^,.]{2,40},)?\s+reported\s+from\s+\p{Lu}[\p{L}.\s-]{2,40}(,[^,.]{2,30}){0,2})[^""“”]{0,120}$",
        Options)]
    private static partial Regex ReportCredit();

    [GeneratedRegex(
        @"^\W*(©|\(c\)\s*\d{4}|copyright\W+(©|\(c\)|\d{4}|by\b))",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex RightsStart();

    [GeneratedRegex(@"\ball\s+rights\s+reserved\b\W*(.{0,120}\bpermission\W*)?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex RightsReserved();

    [GeneratedRegex(
        @"(\(([^()]{0,40}\b[Pp]hotos?\b[^()]{0,80}|([Ii]mage|[Cc]redit|[Pp]icture)\s*:[^()]{2,80}|[^()]{2,60}\s*/\s*" + Agency + @"[^()]{0,40}|" + Agency + @"\s*/[^()]{2,60}|[^()]{2,60}\s+via\s+(" + Agency + @")[^()]{0,30})\)|[.!?]\s+(REUTERS|AFP|AP)\s*/\s*" + Names + @"|[.!?]\s+([Pp]hoto|[Ii]mage|[Cc]redit)(\s+[Cc]redit)?\s*(:|by)\s*[^.!?]{2,60})\W*$",
        Options)]
    private static partial Regex EndsInCredit();

    [GeneratedRegex(@"^(photo|image|picture|pictured|file\s+photo|caption)(\s+(above|left|right|below))?\s*:\s*\S", Options | RegexOptions.IgnoreCase)]
    private static partial Regex PictureLabel();
}
