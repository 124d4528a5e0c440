using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>
/// What bytes are written in that are not UTF-8 and whose encoding nobody named, or named wrongly: by the language that a
/// page is in, else by what the bytes make in each encoding; windows-1252 where nothing speaks for another.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>So few bytes beyond ASCII say nothing.</summary>
    private const int LeastEvidence = 20;

    private static readonly (Encoding Encoding, double Least)[] Asian =
    [
        (WebEncodings.CodePage(51932), 0.15), (WebEncodings.CodePage(932), 0.15), (WebEncodings.CodePage(949), 0.8),
        (WebEncodings.CodePage(54936), 0.5), (WebEncodings.CodePage(950), 0.5),
    ];

    /// <summary>Alphabets with small and capital letters that are not Latin.</summary>
    private static readonly Encoding[] OtherAlphabets =
        [WebEncodings.CodePage(1251), WebEncodings.CodePage(20866), WebEncodings.CodePage(28595), WebEncodings.CodePage(866), WebEncodings.CodePage(1253)];

    /// <summary>The most likely encoding of <paramref name="bytes"/>.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes, string? language)
    {
        if (language is not null && WebEncodings.Of(language) is { Count: > 0 } usual && Best(usual, bytes) is { Fit: > 0 } best)
        {
            return best.Encoding;
        }

        var (high, together) = CountHigh(bytes);
        if (high < LeastEvidence || together * 2L < high)
        {
            return WebEncodings.Windows1252;
        }

        foreach (var (encoding, least) in Asian)
        {
            if (ScriptFit.Of(encoding, bytes) >= least)
            {
                return encoding;
            }
        }

        return together * 10L >= high * 8L && Best(OtherAlphabets, bytes) is { Fit: > 0.5 } alphabet ? alphabet.Encoding : WebEncodings.Windows1252;
    }

    private static (Encoding Encoding, double Fit) Best(IReadOnlyList<Encoding> encodings, ReadOnlySpan<byte> bytes)
    {
        var best = (Encoding: encodings[0], Fit: ScriptFit.Of(encodings[0], bytes));
        foreach (var encoding in encodings.Skip(1))
        {
            var fit = ScriptFit.Of(encoding, bytes);
            best = fit > best.Fit ? (encoding, fit) : best;
        }

        return best;
    }

    /// <summary>Bytes beyond ASCII, and how many of them stand beside another: in Latin scripts few, in others nearly all.</summary>
    private static (int High, int Together) CountHigh(ReadOnlySpan<byte> bytes)
    {
        int high = 0, together = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                high++;
                together += (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80) ? 1 : 0;
            }
        }

        return (high, together);
    }
}
