using System.Text;
using System.Text.RegularExpressions;
using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Html;

/// <summary>The encoding that a page says it is in, where its bytes do not tell it.</summary>
internal static partial class MetaCharset
{
    // The HTML standard has it within the first 1024 bytes; pages do not keep to that.
    private const int Prefix = 8192;

    /// <summary>Decodes <paramref name="bytes"/> as the page says.</summary>
    /// <returns>Null where the page says nothing, or names no known encoding.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prefix)]);
        return Charset().Match(start) is { Success: true } match && WebEncodings.Find(match.Groups["label"].Value) is { } encoding
            && encoding.CodePage != Encoding.UTF8.CodePage
            ? encoding.GetString(bytes)
            : null;
    }

    [GeneratedRegex(@"<(meta\b[^<>]{0,300}?\bcharset|\?xml\b[^<>]{0,100}?\bencoding)\s*=\s*[""']?\s*(?<label>[\w:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
