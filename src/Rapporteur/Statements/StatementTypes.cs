using Rapporteur.Language;

namespace Rapporteur.Statements;

/// <summary>Direct, indirect or mixed: how much of the content stands in quotation marks.</summary>
internal static class StatementTypes
{
    /// <summary>The type of a content; letters and digits count, marks and space do not.</summary>
    public static StatementType Of(Document document, IReadOnlyList<TextSpan> content)
    {
        bool quoted = false, plain = false;
        foreach (var span in content)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (char.IsLetterOrDigit(document.Text[i]))
                {
                    var inside = IsQuoted(document, i);
                    quoted |= inside;
                    plain |= !inside;
                    if (quoted && plain)
                    {
                        return StatementType.Mixed;
                    }
                }
            }
        }

        return quoted ? StatementType.Direct : StatementType.Indirect;
    }

    private static bool IsQuoted(Document document, int offset)
    {
        // The last outermost quotation that starts at or before the offset.
        int low = 0, high = document.Quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Quotations[middle].Span.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var q = low - 1;
        while (q >= 0 && document.Quotations[q].Depth > 0)
        {
            q--;
        }

        return q >= 0 && document.Quotations[q].Parts.Any(p => p.Start <= offset && offset < p.End);
    }
}
