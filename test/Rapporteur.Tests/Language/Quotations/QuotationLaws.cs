using System.Text;
using CsCheck;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Quotations;

namespace Rapporteur.Tests.Language.Quotations;

/// <summary>What holds of every text, however its marks stand.</summary>
public sealed class QuotationLaws
{
    private const int Cases = 20_000;

    private static readonly Gen<string> Piece = Gen.OneOf(
        "\"", "\"", "“", "”", "'", "‘", "’", "''", "``", "‘‘", "’’", "'''", "«", "»", "‹", "›", "„", "‚", "`", "´",
        "a", "s", "A", "n", "Word", "the", "\ud83d\ude00", "\ud83d", "5", "90s", " ", " ", " ", "\u00A0", ".", ", ", "? ", "—", "(", ")", "=",
        "\n", "\n\n", "\n\n");

    private static readonly Gen<string> AnyText = Piece.Array[0, 60].Select(string.Concat);

    private static readonly Gen<BlockKind[]> Kinds = Gen.OneOf(
        BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Post, BlockKind.ListItem, BlockKind.Heading).Array[1, 8];

    [Fact]
    public void Find_AnyText_KeepsSpansInsideParagraphs() =>
        Gen.Select(AnyText, Kinds).Sample(
            (text, kinds) =>
            {
                var paragraphs = QuotedText.Cut(text, kinds);
                foreach (var quotation in QuotationMachine.Find(text, paragraphs))
                {
                    Assert.Equal(new TextSpan(quotation.Parts[0].Start, quotation.Parts[^1].End), quotation.Span);
                    var at = paragraphs.Count(p => p.Block.Span.End <= quotation.Span.Start);
                    foreach (var part in quotation.Parts)
                    {
                        Assert.False(part.IsEmpty);
                        Assert.True(paragraphs[at].Block.Span.Contains(part));
                        at++;
                    }
                }
            },
            iter: Cases);

    [Fact]
    public void Find_AnyText_NestsWithoutCrossing() =>
        Gen.Select(AnyText, Kinds).Sample(
            (text, kinds) =>
            {
                var open = new List<Quotation>();
                foreach (var quotation in QuotedText.Find(text, kinds))
                {
                    Assert.True(open.Count == 0 || open[^1].Span.Start < quotation.Span.Start);
                    Assert.InRange(quotation.Depth, 0, open.Count);
                    open.RemoveRange(quotation.Depth, open.Count - quotation.Depth);
                    Assert.All(open, outer => Assert.True(outer.Span.Contains(quotation.Span)));
                    open.Add(quotation);
                }
            },
            iter: Cases);

    [Fact]
    public void Find_AnyText_QuotationsOfOneDepthDoNotOverlap() =>
        Gen.Select(AnyText, Kinds).Sample(
            (text, kinds) =>
            {
                foreach (var level in QuotedText.Find(text, kinds).GroupBy(q => q.Depth))
                {
                    Assert.All(level.Zip(level.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
                }
            },
            iter: Cases);

    [Fact]
    public void Find_AnyText_OnlyRunningTextGoesOn() =>
        Gen.Select(AnyText, Kinds).Sample(
            (text, kinds) =>
            {
                var others = QuotedText.Cut(text, kinds).Where(p => p.Block.Kind is BlockKind.Post or BlockKind.Heading).ToList();
                foreach (var quotation in QuotedText.Find(text, kinds))
                {
                    Assert.All(others, other => Assert.True(
                        !quotation.Span.Overlaps(other.Block.Span) || other.Block.Span.Contains(quotation.Span)));
                }
            },
            iter: Cases);

    [Fact]
    public void Find_SameTextTwice_FindsTheSame() =>
        AnyText.Sample(
            text => QuotedText.Describe(text, QuotedText.Find(text)) == QuotedText.Describe(text, QuotedText.Find(text)),
            iter: Cases / 10);

    [Fact]
    public void Find_CurlyMarksThatMatch_RecoversEachQuotation() =>
        BalancedTexts.Sample(
            sample => Assert.Equal(sample.Expected, QuotedText.Describe(sample.Text, QuotedText.Find(sample.Text))),
            iter: Cases);

    // Trees of quotations as numbers: what comes next is read off them one by one.
    private static readonly Gen<(string Text, string Expected)> BalancedTexts = Gen.Byte.Array[0, 60].Select(Balanced);

    private static (string Text, string Expected) Balanced(byte[] choices)
    {
        string[] words = ["we", "saw", "dogs", "the", "Boats", "no,", "left.", "then", "em", "90s"];
        var text = new StringBuilder();
        var open = new Stack<(int Start, bool Single, int Index)>();
        var found = new List<(int Start, int End, int Depth)>();
        var hugging = true;
        foreach (var choice in choices)
        {
            var act = choice % 8;
            if (act == 0 && open.Count > 0 && !hugging)
            {
                Close();
                continue;
            }

            if (!hugging)
            {
                text.Append(act == 1 && open.Count == 0 ? "\n\n" : " ");
                hugging = true;
            }

            // ‘‘…’’ would be one quotation in doubled marks, so that a single mark never follows its like.
            var single = act >= 6 && !(open.TryPeek(out var outer) && outer.Single && text[^1] == '‘');
            if (act >= 5)
            {
                open.Push((text.Length, single, found.Count));
                found.Add((text.Length, 0, open.Count - 1));
                text.Append(single ? '‘' : '“');
            }
            else
            {
                text.Append(words[choice / 8 % words.Length]);
                hugging = false;
            }
        }

        if (hugging)
        {
            text.Append("end");
        }

        while (open.Count > 0)
        {
            Close();
        }

        var whole = text.ToString();
        return (whole, string.Join('\n', found.Select(q => new string('\t', q.Depth) + whole[q.Start..q.End])));

        void Close()
        {
            var (start, single, index) = open.Pop();
            text.Append(single ? '’' : '”');
            found[index] = (start, text.Length, open.Count);
        }
    }
}
