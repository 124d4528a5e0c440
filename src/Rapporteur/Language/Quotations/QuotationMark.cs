namespace Rapporteur.Language.Quotations;

/// <summary>Which marks can pair with each other.</summary>
internal enum MarkFamily : byte
{
    /// <summary>" “ ” „ ‟ '' `` and the like.</summary>
    Double,

    /// <summary>« » ‹ ›.</summary>
    Angle,

    /// <summary>' ‘ ’ ‚ ‛ ` ´, apostrophes among them.</summary>
    Single,
}

/// <summary>Which way the shape of a mark points.</summary>
internal enum MarkShape : byte
{
    /// <summary>A straight mark says nothing.</summary>
    Neutral,

    /// <summary>Shaped as an opening mark.</summary>
    Opening,

    /// <summary>Shaped as a closing mark.</summary>
    Closing,
}

/// <summary>A mark that may open or close a quotation, with what each reading of it costs.</summary>
/// <param name="Position">Its first code unit in the text.</param>
/// <param name="Length">Code units: 2 for '' and ``, otherwise 1.</param>
/// <param name="Family">Its family.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="OpenCost">How unlikely it is to open a quotation; 0 where everything speaks for it.</param>
/// <param name="CloseCost">How unlikely it is to close one.</param>
/// <param name="IgnoreCost">How unlikely it is to be no mark of quotation at all, or one whose partner is missing.</param>
internal readonly record struct QuotationMark(
    int Position,
    byte Length,
    MarkFamily Family,
    MarkShape Shape,
    byte OpenCost,
    byte CloseCost,
    byte IgnoreCost)
{
    /// <summary>One past its last code unit.</summary>
    public int End => Position + Length;
}
