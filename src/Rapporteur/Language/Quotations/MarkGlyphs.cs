using System.Buffers;

namespace Rapporteur.Language.Quotations;

/// <summary>The characters that serve as quotation marks.</summary>
internal static class MarkGlyphs
{
    /// <summary>All of them. Primes (′ ″) measure feet and inches and are none.</summary>
    public static readonly SearchValues<char> All = SearchValues.Create("\"“”„‟＂〝〞〟«»‹›'‘’‚‛`´＇");

    /// <summary>True for each of <see cref="All"/>.</summary>
    public static bool IsMark(char c) => All.Contains(c);

    /// <summary>The family of <paramref name="glyph"/> where it stands alone.</summary>
    public static MarkFamily FamilyOf(char glyph) => glyph switch
    {
        '«' or '»' or '‹' or '›' => MarkFamily.Angle,
        '\'' or '‘' or '’' or '‚' or '‛' or '`' or '´' or '＇' => MarkFamily.Single,
        _ => MarkFamily.Double,
    };

    /// <summary>The shape of <paramref name="glyph"/>.</summary>
    public static MarkShape ShapeOf(char glyph) => glyph switch
    {
        '“' or '„' or '‟' or '〝' or '‘' or '‚' or '‛' or '«' or '‹' => MarkShape.Opening,
        '”' or '〞' or '〟' or '’' or '»' or '›' => MarkShape.Closing,
        _ => MarkShape.Neutral,
    };

    /// <summary>True where two of <paramref name="glyph"/> are one double mark; of curly ones where <paramref name="curlyToo"/>.</summary>
    public static bool IsDoubling(char glyph, bool curlyToo) => glyph is '\'' or '`' || (curlyToo && glyph is '‘' or '’');
}
