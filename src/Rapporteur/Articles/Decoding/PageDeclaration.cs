using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Articles.Decoding;

/// <summary>What a page says, in ASCII, of how it is written.</summary>
/// <param name="Charset">Label of its encoding; null where it names none.</param>
/// <param name="Language">Its language as two or three small letters; null where it names none.</param>
internal readonly partial record struct PageDeclaration(string? Charset, string? Language)
{
    // The HTML standard has the encoding within the first 1024 bytes; pages do not keep to that.
    private const int Prefix = 64 * 1024;

    /// <summary>Looks near the start of <paramref name="bytes"/>.</summary>
    public static PageDeclaration Of(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prefix)]);
        return new(
            CharsetPattern().Match(start) is { Success: true } charset ? charset.Groups["label"].Value : null,
            LanguagePattern().Match(start) is { Success: true } language ? language.Groups["code"].Value.ToLowerInvariant() : null);
    }

    [GeneratedRegex(@"<(meta\b[^<>]{0,300}?\bcharset|\?xml\b[^<>]{0,100}?\bencoding)\s*=\s*[""']?\s*(?<label>[\w:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CharsetPattern();

    [GeneratedRegex(@"<html\b[^<>]{0,1000}?\blang\s*=\s*[""']?\s*(?<code>[a-z]{2,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguagePattern();
}
