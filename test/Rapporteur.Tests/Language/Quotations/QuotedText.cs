using System.Text;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Quotations;

namespace Rapporteur.Tests.Language.Quotations;

/// <summary>Texts cut into blocks at empty lines, and quotations written down so that a table of them can be read.</summary>
internal static class QuotedText
{
    /// <summary>Blocks of the given kinds in turn; of the last kind where there are more blocks.</summary>
    public static IReadOnlyList<Paragraph> Cut(string text, params BlockKind[] kinds)
    {
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty)
            {
                var kind = kinds.Length == 0 ? BlockKind.Paragraph : kinds[Math.Min(paragraphs.Count, kinds.Length - 1)];
                paragraphs.Add(new Paragraph(new Block(kind, span), default));
            }

            start = end + 2;
        }

        return paragraphs;
    }

    /// <summary>The quotations of <paramref name="text"/>.</summary>
    public static IReadOnlyList<Quotation> Find(string text, params BlockKind[] kinds) =>
        QuotationMachine.Find(text, Cut(text, kinds));

    /// <summary>
    /// One line a quotation: a tab for each level of depth, the text, then " *" where it is not closed. Parts that
    /// do not simply fill their paragraphs show as missing text; ¶ stands for a paragraph's end.
    /// </summary>
    public static string Describe(string text, IReadOnlyList<Quotation> quotations)
    {
        var lines = new StringBuilder();
        foreach (var quotation in quotations)
        {
            lines.Append('\t', quotation.Depth)
                .AppendJoin('¶', quotation.Parts.Select(part => part.Of(text)))
                .Append(quotation.Closed ? "\n" : " *\n");
        }

        return lines.ToString().TrimEnd('\n');
    }
}
