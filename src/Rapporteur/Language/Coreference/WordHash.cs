namespace Rapporteur.Language.Coreference;

/// <summary>Hashes of words without regard to case; the same on every machine.</summary>
internal static class WordHash
{
    private const uint Start = 2166136261;

    /// <summary>The hash of a word in small letters (FNV-1a over its UTF-16 code units), going on from <paramref name="hash"/>.</summary>
    public static uint Of(ReadOnlySpan<char> word, uint hash = Start)
    {
        foreach (var c in word)
        {
            hash = (hash ^ (c < 128 ? (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c))) * 16777619;
        }

        return hash;
    }
}
