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
                    var inside = document.QuotedPart(i) is not null;
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
}
