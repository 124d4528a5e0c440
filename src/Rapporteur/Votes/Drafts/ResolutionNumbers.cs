using System.Text.RegularExpressions;
using Rapporteur.Language;

namespace Rapporteur.Votes.Drafts;

/// <summary>Numbers of resolutions and drafts: "resolution 2728", "S/RES/2728 (2024)", "S/2024/239", "A/RES/ES-11/1".</summary>
internal static partial class ResolutionNumbers
{
    private const int Reach = 40;
    private const int LongestSymbol = 40;

    /// <summary>The number behind the noun at <paramref name="measure"/>, else the symbol in its part of the sentence; null where there is none.</summary>
    public static string? At(VoteScene scene, int measure, TokenRange part)
    {
        var next = measure + 1;
        if (scene.Says(next, "no.") || scene.Says(next, "number"))
        {
            next++;
        }

        if (next < part.End && scene.Words[next] is { Length: >= 2 and <= 4 } word && word.All(char.IsAsciiDigit))
        {
            return word;
        }

        return In(scene, new TokenRange(Math.Max(part.Start, measure - Reach), Math.Min(part.End, measure + Reach)));
    }

    /// <summary>The first symbol in a part of a sentence; null where there is none.</summary>
    public static string? In(VoteScene scene, TokenRange part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (scene.Words[i][0] is 's' or 'a' && Symbol(scene, i) is { } symbol)
            {
                return symbol;
            }
        }

        return null;
    }

    /// <summary>The body that a number belongs to; null where it does not tell.</summary>
    public static string? BodyOf(string number) =>
        number.StartsWith("S/", StringComparison.Ordinal) ? "UNSC"
        : number.StartsWith("A/HRC", StringComparison.Ordinal) ? "UNHRC"
        : number.StartsWith("A/", StringComparison.Ordinal) ? "UNGA"
        : null;

    private static string? Symbol(VoteScene scene, int token)
    {
        var start = scene.Document.Tokens[token].Span.Start;
        var window = scene.Document.Text.AsSpan(start, Math.Min(LongestSymbol, scene.Document.Text.Length - start)).ToString();
        return Pattern().Match(window) is { Success: true } match ? match.Value : null;
    }

    [GeneratedRegex(@"\A(?:S/(?:RES|PRST)/[0-9]{1,4}|S/[0-9]{4}/[0-9]{1,4}|A/(?:RES|HRC|ES-[0-9]{1,2}|[0-9]{1,3})/(?:RES/)?[A-Z0-9.-]{1,10}(?:/[A-Z0-9.-]{1,8})?(?<![.-]))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
