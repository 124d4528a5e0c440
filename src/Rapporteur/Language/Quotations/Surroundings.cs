using System.Globalization;

namespace Rapporteur.Language.Quotations;

/// <summary>What stands next to a mark, as far as it tells an opening mark from a closing one.</summary>
internal enum Neighbour : byte
{
    /// <summary>White space, or the paragraph's start or end.</summary>
    Edge,

    /// <summary>An opening bracket.</summary>
    Bracket,

    /// <summary>A dash or a slash, which joins on both sides.</summary>
    Dash,

    /// <summary>A letter or a digit.</summary>
    Word,

    /// <summary>A stop within or after a sentence: . , ! ? ; : …</summary>
    Stop,

    /// <summary>A closing bracket or a sign that follows its word.</summary>
    Closer,

    /// <summary>Anything else, such as a currency sign.</summary>
    Other,
}

/// <summary>
/// What the characters beside a mark say for and against its opening or closing a quotation. Costs are small
/// whole numbers on one scale with those of <see cref="MarkPairing"/>: 0 fits, 6 hardly ever happens.
/// </summary>
internal static class Surroundings
{
    /// <summary>The kind of <paramref name="c"/>.</summary>
    public static Neighbour KindOf(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            return Neighbour.Word;
        }

        if (char.IsWhiteSpace(c))
        {
            return Neighbour.Edge;
        }

        switch (c)
        {
            case '.' or ',' or '!' or '?' or ';' or ':' or '…' or '¡' or '¿':
                return Neighbour.Stop;
            case '%':
                return Neighbour.Closer;
            case '/':
                return Neighbour.Dash;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.OpenPunctuation => Neighbour.Bracket,
            UnicodeCategory.ClosePunctuation => Neighbour.Closer,
            UnicodeCategory.DashPunctuation => Neighbour.Dash,
            UnicodeCategory.Control or UnicodeCategory.Format => Neighbour.Edge,
            // Halves of a letter outside the basic plane are letters more often than not.
            UnicodeCategory.Surrogate or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Neighbour.Word,
            _ => char.IsLetterOrDigit(c) ? Neighbour.Word : Neighbour.Other,
        };
    }

    /// <summary>The cost of opening a quotation between <paramref name="before"/> and <paramref name="after"/>.</summary>
    public static int OpenCost(Neighbour before, Neighbour after) => after switch
    {
        Neighbour.Edge => before == Neighbour.Edge ? 1 : 6,
        // A quotation may start with dots or a dash for what was left out.
        Neighbour.Stop or Neighbour.Closer or Neighbour.Dash => before is Neighbour.Edge or Neighbour.Bracket ? 1 : 4,
        _ => before switch
        {
            Neighbour.Edge or Neighbour.Bracket or Neighbour.Dash => 0,
            Neighbour.Stop => 2,
            Neighbour.Other => 1,
            _ => 3,
        },
    };

    /// <summary>The cost of closing a quotation between <paramref name="before"/> and <paramref name="after"/>.</summary>
    public static int CloseCost(Neighbour before, Neighbour after) => before switch
    {
        Neighbour.Edge => after switch
        {
            Neighbour.Edge or Neighbour.Stop or Neighbour.Closer => 1,
            Neighbour.Dash => 2,
            _ => 6,
        },
        Neighbour.Bracket => 5,
        Neighbour.Dash => after is Neighbour.Edge or Neighbour.Stop or Neighbour.Closer ? 0 : 4,
        _ => after switch
        {
            Neighbour.Edge or Neighbour.Stop or Neighbour.Closer or Neighbour.Dash => 0,
            Neighbour.Word => before == Neighbour.Word ? 3 : 2,
            _ => 1,
        },
    };
}
