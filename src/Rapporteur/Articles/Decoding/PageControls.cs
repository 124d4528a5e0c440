using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>
/// The control characters U+0080 to U+009F, which no page means: they are letters and quotation marks of windows-1252 that
/// somebody turned into UTF-8 byte by byte. The HTML Standard reads numeric references the same way (13.2.5.80).
/// </summary>
internal static class PageControls
{
    /// <summary>The page with characters in their place.</summary>
    public static string Replace(string page)
    {
        if (page.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0)
        {
            return page;
        }

        return string.Create(page.Length, page, (target, source) =>
        {
            Span<byte> one = stackalloc byte[1];
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i];
                if (source[i] is >= '\u0080' and <= '\u009F')
                {
                    one[0] = (byte)source[i];
                    WebEncodings.Windows1252.GetChars(one, target.Slice(i, 1));
                }
            }
        });
    }
}
