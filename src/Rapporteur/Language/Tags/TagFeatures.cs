using static Rapporteur.Language.FeatureHash;

namespace Rapporteur.Language.Tags;

/// <summary>
/// Features of a token for the tagger, as 32-bit hashes: the word, its ends, how it is written, its neighbours
/// (Ratnaparkhi, EMNLP 1996), and the tags given before it.
/// </summary>
internal static class TagFeatures
{
    /// <summary>Number of features that do not depend on tags.</summary>
    public const int Fixed = 28;

    /// <summary>Number of features that depend on the tags before.</summary>
    public const int Moving = 16;

    /// <summary>Forms that must stand before and after those of a sentence.</summary>
    public const int Margin = 2;

    /// <summary>Writes the features that do not depend on tags.</summary>
    /// <param name="forms">A sentence with <see cref="Margin"/> forms more at each end.</param>
    /// <param name="at">The token; <see cref="Margin"/> is the first.</param>
    /// <param name="features">Where they go, <see cref="Fixed"/> of them.</param>
    public static void AddFixed(ReadOnlySpan<WordForm> forms, int at, Span<uint> features)
    {
        ref readonly var a = ref forms[at - 2];
        ref readonly var b = ref forms[at - 1];
        ref readonly var c = ref forms[at];
        ref readonly var d = ref forms[at + 1];
        ref readonly var e = ref forms[at + 2];
        var first = at == Margin || (at == Margin + 1 && b.Mark) ? 1u : 0u;
        var casing = (c.Case * 2) + first;
        features[27] = Of(28, d.Suffix3, e.Word);
        features[0] = Of(1, c.Word);
        features[1] = Of(2, c.Word, casing);
        features[2] = Of(3, c.Suffix1, casing);
        features[3] = Of(4, c.Suffix2, casing);
        features[4] = Of(5, c.Suffix3, casing);
        features[5] = Of(6, c.Suffix4);
        features[6] = Of(7, c.Prefix2);
        features[7] = Of(8, c.Prefix3);
        features[8] = Of(9, c.Shape, first);
        features[9] = Of(10, (b.Case * 32) + d.Case, casing);
        features[10] = Of(11, b.Word);
        features[11] = Of(12, a.Word);
        features[12] = Of(13, d.Word);
        features[13] = Of(14, e.Word);
        features[14] = Of(15, b.Word, c.Word);
        features[15] = Of(16, c.Word, d.Word);
        features[16] = Of(17, b.Word, d.Word);
        features[17] = Of(18, d.Word, e.Word);
        features[18] = Of(19, a.Word, b.Word);
        features[19] = Of(20, d.Suffix3);
        features[20] = Of(21, b.Suffix3);
        features[21] = Of(22, c.Suffix2, d.Suffix2);
        features[22] = Of(23, c.Suffix3, d.Word);
        features[23] = Of(24, b.Word, c.Suffix3);
        features[24] = Of(25, c.Word, d.Suffix2);
        features[25] = Of(26, c.Suffix2, (d.Case * 32) + e.Case);
        features[26] = Of(27, casing, d.Word);
    }

    /// <summary>Writes the features that depend on the tags before.</summary>
    /// <param name="forms">A sentence with <see cref="Margin"/> forms more at each end.</param>
    /// <param name="at">The token; <see cref="Margin"/> is the first.</param>
    /// <param name="past">The tags before it.</param>
    /// <param name="features">Where they go, <see cref="Moving"/> of them.</param>
    public static void AddMoving(ReadOnlySpan<WordForm> forms, int at, in TagPast past, Span<uint> features)
    {
        ref readonly var b = ref forms[at - 1];
        ref readonly var c = ref forms[at];
        ref readonly var d = ref forms[at + 1];
        var one = past.Before1;
        var two = (past.Before2 * 32) + one;
        var three = (past.Before3 * 1024) + two;
        features[0] = Of(40, one);
        features[1] = Of(41, two);
        features[2] = Of(42, three);
        features[3] = Of(43, one, c.Word);
        features[4] = Of(44, two, c.Word);
        features[5] = Of(45, one, c.Suffix3);
        features[6] = Of(46, two, c.Suffix2);
        features[7] = Of(47, one, d.Word);
        features[8] = Of(48, two, d.Word);
        features[9] = Of(49, (one * 32) + c.Case, d.Suffix3);
        features[10] = Of(50, two, (c.Case * 32) + d.Case);
        features[11] = Of(51, past.Before2, c.Word);
        features[12] = Of(52, one, c.Word ^ (d.Word * 0x9E3779B1));
        features[13] = Of(53, past.VerbWord, c.Suffix2);
        features[14] = Of(54, (past.Verb * 8) + Math.Min(past.FromVerb, 7), c.Suffix2);
        features[15] = Of(55, one, b.Word ^ (c.Suffix2 * 0x9E3779B1));
    }
}

/// <summary>The tags given to the tokens before one, in its sentence.</summary>
internal struct TagPast
{
    /// <summary>Tags of the last three tokens.</summary>
    public uint Before1, Before2, Before3;

    /// <summary>Tag of the last verb, modal or "to", and how many tokens ago it was.</summary>
    public uint Verb, FromVerb;

    /// <summary>The word of that verb.</summary>
    public uint VerbWord;

    /// <summary>Goes on to the next token.</summary>
    public void Add(WordTag tag, uint word)
    {
        Before3 = Before2;
        Before2 = Before1;
        Before1 = (uint)tag;
        FromVerb++;
        if (tag is >= WordTag.VerbBase and <= WordTag.To)
        {
            (Verb, FromVerb, VerbWord) = ((uint)tag, 0, word);
        }
    }
}
