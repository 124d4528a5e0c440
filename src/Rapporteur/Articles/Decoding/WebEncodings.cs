using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>
/// Encodings by the names that web pages give them (WHATWG Encoding Standard, "Names and labels"): iso-8859-1 and
/// ascii mean windows-1252 there.
/// </summary>
internal static class WebEncodings
{
    /// <summary>Western European, as Windows writes it.</summary>
    public static Encoding Windows1252 { get; } = CodePage(1252)!;

    /// <summary>The encoding that <paramref name="label"/> means in a page; null where there is none.</summary>
    public static Encoding? Find(string label)
    {
        switch (label.Trim().ToLowerInvariant())
        {
            // A page whose meta element could be read byte by byte is not UTF-16, whatever it says.
            case "utf-8" or "utf8" or "unicode-1-1-utf-8" or "utf-16" or "utf-16le" or "utf-16be":
                return Encoding.UTF8;
            case "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii"
                or "cp1252" or "x-cp1252" or "ansi":
                return Windows1252;
            case "iso-8859-9" or "iso8859-9" or "latin5" or "l5":
                return CodePage(1254);
            case "iso-8859-11" or "tis-620":
                return CodePage(874);
            case "gb2312" or "gb_2312-80" or "gbk" or "x-gbk" or "chinese" or "gb18030":
                return CodePage(54936);
            case "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "windows-31j" or "ms932":
                return CodePage(932);
            case "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "korean":
                return CodePage(949);
            case "big5" or "big5-hkscs" or "x-x-big5":
                return CodePage(950);
            case "koi8-u":
                return CodePage(21866);
            case "macintosh" or "mac" or "x-mac-roman":
                return CodePage(10000);
            case var name:
                return Named(name);
        }
    }

    // The provider is asked itself: registering it would change what encodings the host's process knows.
    private static Encoding? CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
