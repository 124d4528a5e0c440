using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Rapporteur.Articles.Decoding;

/// <summary>Encodings by the names that the web gives them (WHATWG Encoding Standard): iso-8859-1 means windows-1252 there.</summary>
internal static class WebEncodings
{
    private static readonly Lazy<FrozenDictionary<string, int>> Labels = new(() => EmbeddedLines.Of("Articles.Decoding.Data.encoding-labels.txt")
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1), (words, label) => (label, number: int.Parse(words[0], CultureInfo.InvariantCulture)))
        .ToFrozenDictionary(pair => pair.label, pair => pair.number, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenDictionary<string, Encoding[]>> Languages = new(() => EmbeddedLines.Of("Articles.Decoding.Data.language-encodings.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words.Skip(1).Select(label => Find(label)!).ToArray(), StringComparer.Ordinal));

    private static readonly DecoderReplacementFallback Unreadable = new("\uFFFD");

    /// <summary>Western European, as Windows writes it.</summary>
    public static Encoding Windows1252 { get; } = CodePage(1252);

    /// <summary>
    /// The encoding that <paramref name="label"/> means; null where there is none. UTF-16 is UTF-8 here: a page whose label
    /// could be read byte by byte is not UTF-16.
    /// </summary>
    public static Encoding? Find(string label) => Labels.Value.TryGetValue(label.Trim(), out var number) ? CodePage(number) : null;

    /// <summary>What was in use for <paramref name="language"/> before UTF-8, the usual one first; empty for languages of Western Europe.</summary>
    public static IReadOnlyList<Encoding> Of(string language) => Languages.Value.TryGetValue(language, out var encodings) ? encodings : [];

    /// <summary>
    /// The Windows code page that is meant where <paramref name="encoding"/> is named and the bytes 80 to 9F, which it has no
    /// letters for, are used; null where there is none.
    /// </summary>
    public static Encoding? WindowsFormOf(Encoding encoding) => encoding.CodePage switch
    {
        28592 => CodePage(1250),
        28594 or 28603 => CodePage(1257),
        28595 => CodePage(1251),
        28596 => CodePage(1256),
        28597 => CodePage(1253),
        28598 => CodePage(1255),
        28605 => Windows1252,
        _ => null,
    };

    /// <summary>
    /// By its number; what cannot be read becomes U+FFFD. The provider is asked itself: registering it would change what
    /// encodings the host's process knows.
    /// </summary>
    public static Encoding CodePage(int number) => number == Encoding.UTF8.CodePage
        ? Encoding.UTF8
        : CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, Unreadable)!;
}
