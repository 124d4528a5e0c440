using Rapporteur.Articles;

namespace Rapporteur.Language.Identification;

/// <summary>Parts of an article's text that stand for the whole of it, so that the cost does not grow with its length.</summary>
internal static class TextSample
{
    private const int PartLength = 1024;
    private const int Parts = 12;

    /// <summary>All of the text but its furniture where it is short, else parts of it at even distances; some 12,000 characters at most.</summary>
    public static IEnumerable<TextSpan> Of(Article article)
    {
        var length = 0L;
        foreach (var block in article.Blocks)
        {
            length += block.Kind == BlockKind.Furniture ? 0 : block.Span.Length;
        }

        // Blocks are laid end to end; of this line, each step of several parts has its first part taken.
        var step = Math.Max(PartLength, length / Parts);
        var take = length <= PartLength * Parts ? step : PartLength;
        var at = 0L;
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Furniture)
            {
                continue;
            }

            var end = at + block.Span.Length;
            for (var part = at / step * step; part < end; part += step)
            {
                var (from, to) = (Math.Max(at, part), Math.Min(end, part + take));
                if (from < to)
                {
                    yield return new TextSpan(block.Span.Start + (int)(from - at), block.Span.Start + (int)(to - at));
                }
            }

            at = end;
        }
    }
}
