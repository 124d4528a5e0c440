using static Rapporteur.Language.FeatureHash;

namespace Rapporteur.Language.Tokens;

/// <summary>Features of the gap behind a token, as 32-bit hashes: the tokens around it, the sentence so far, the paragraph.</summary>
internal static class SentenceFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 36;

    /// <summary>Writes the features of the gap behind token <paramref name="i"/>, which is not the last of the paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="i">The token.</param>
    /// <param name="past">The sentence up to and with that token.</param>
    /// <param name="features">Where they go, <see cref="Count"/> of them.</param>
    public static void Write(in SentenceParagraph paragraph, int i, in SentencePast past, Span<uint> features)
    {
        var forms = paragraph.Forms.Slice(i + SentenceParagraph.Margin - 3, 8);
        ref readonly var z = ref forms[1];
        ref readonly var a = ref forms[2];
        ref readonly var b = ref forms[3];
        ref readonly var c = ref forms[4];
        ref readonly var d = ref forms[5];
        ref readonly var e = ref forms[6];
        uint ka = (uint)a.Kind, kb = (uint)b.Kind, kc = (uint)c.Kind, kd = (uint)d.Kind, ke = (uint)e.Kind, kz = (uint)z.Kind;
        var spaces = (b.Spaced ? 1u : 0) | (c.Spaced ? 2u : 0) | (d.Spaced ? 4u : 0);
        var here = (((kb * 32) + kc) * 8) + spaces;
        var state = (past.Quoted ? 1u : 0) | (past.Bracketed ? 2u : 0) | (past.Colon ? 4u : 0);
        var length = Bucket(past.Length);
        var toEnd = Bucket(paragraph.ToEnd(i + 1));
        var left = Bucket(paragraph.Count - i - 1);
        var written = (paragraph.Stops * 4) + paragraph.Case;
        var titled = past.Words == 0 ? 0u : past.Capitals == past.Words ? 1u : 2 * past.Capitals > past.Words ? 2u : 3u;
        features[0] = Of(1, kb);
        features[1] = Of(2, here);
        features[2] = Of(3, b.Word);
        features[3] = Of(4, c.Word, kb);
        features[4] = Of(5, b.Word, c.Word);
        features[5] = Of(6, a.Word, b.Word);
        features[6] = Of(7, c.Word, d.Word);
        features[7] = Of(8, b.Word, here);
        features[8] = Of(9, c.Word, here);
        features[9] = Of(10, (ka * 1024) + (kb * 32) + kc, (kd * 8) + spaces);
        features[10] = Of(11, (kz * 32) + ka, (kb * 32) + kc);
        features[11] = Of(12, here, (kd * 32) + ke);
        features[12] = Of(13, here, (length * 8) + state);
        features[13] = Of(14, here, written);
        features[14] = Of(15, here, (written * 16) + length);
        features[15] = Of(16, here, (toEnd * 16) + left);
        features[16] = Of(17, a.Word, here);
        features[17] = Of(18, b.Suffix, kc);
        features[18] = Of(19, d.Word, here);
        features[19] = Of(20, here, (titled * 32) + (uint)past.First);
        features[20] = Of(21, kb, (toEnd * 16) + length);
        features[21] = Of(22, (kb * 32) + kc, (state * 16) + Bucket(past.SinceOpened));
        features[22] = Of(23, here, ((uint)b.Length * 8) + c.Length);
        features[23] = Of(24, c.Word, (written * 16) + kb);
        features[24] = Of(25, a.Suffix, (kb * 32) + kc);
        features[25] = Of(26, c.Word ^ (ka * 0x9E3779B1), kb);
        features[26] = Of(27, (kb * 32) + kc, Bucket(past.Position) * 16 + left);
        features[27] = Of(28, e.Word, (kb * 1024) + (kc * 32) + kd);
        features[28] = Of(29, here, (written * 16) + toEnd);
        features[29] = Of(30, past.Colon ? 1u : 0, (kb * 1024) + (kc * 32) + kd);
        features[30] = Of(31, z.Word, (ka * 1024) + (kb * 32) + kc);
        features[31] = Of(32, b.Word ^ (c.Word * 0x9E3779B1), d.Word);
        features[32] = Of(33, a.Word ^ (b.Word * 0x9E3779B1), c.Word);
        features[33] = Of(34, written, (titled * 16) + length);
        features[34] = Of(35, (length * 32) + kc, (written * 32) + kb);
        features[35] = Of(36, c.Suffix, here);
    }

    private static uint Bucket(int n) => n switch
    {
        < 0 => 0,
        < 6 => (uint)n,
        < 9 => 6,
        < 13 => 7,
        < 19 => 8,
        < 29 => 9,
        < 45 => 10,
        < 80 => 11,
        < 100_000 => 12,
        _ => 13,
    };
}
