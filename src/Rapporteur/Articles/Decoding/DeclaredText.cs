using System.Text;
using System.Text.Unicode;

namespace Rapporteur.Articles.Decoding;

/// <summary>Bytes with a label of their encoding that is often wrong, as in feeds and mail.</summary>
internal static class DeclaredText
{
    /// <summary>
    /// What has characters of several bytes and is valid UTF-8 is UTF-8, whatever it says; else the label counts, where it
    /// is known.
    /// </summary>
    public static string Of(ReadOnlySpan<byte> bytes, string? label)
    {
        // ISO-2022-JP has no byte above 0x7F.
        var encoding = label is null || (!Ascii.IsValid(bytes) && Utf8.IsValid(bytes)) ? null : WebEncodings.Find(label);
        return (encoding is null || encoding.CodePage == Encoding.UTF8.CodePage ? LenientUtf8.Encoding : encoding).GetString(bytes);
    }
}
