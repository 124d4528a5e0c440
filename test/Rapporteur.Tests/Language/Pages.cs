using System.Text;
using Rapporteur.Articles;
using Rapporteur.Language;

namespace Rapporteur.Tests.Language;

/// <summary>Documents made by hand, block by block.</summary>
internal static class Pages
{
    /// <summary>A document of paragraphs.</summary>
    public static Document Of(params string[] paragraphs) => Of([.. paragraphs.Select(p => (BlockKind.Paragraph, p))]);

    /// <summary>A document of blocks of the given kinds, a blank line between them; blocks of nothing but space are left out.</summary>
    public static Document Of(params (BlockKind Kind, string Text)[] blocks)
    {
        var text = new StringBuilder();
        var spans = new List<(BlockKind, TextSpan)>();
        foreach (var (kind, words) in blocks)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            spans.Add((kind, new TextSpan(text.Length, text.Length + words.Length)));
            text.Append(words);
        }

        var all = text.ToString();
        return Document.Of(new Article
        {
            Source = "test",
            Text = all,
            Blocks = [.. spans.Select(s => new Block(s.Item1, s.Item2.Trim(all))).Where(b => !b.Span.IsEmpty)],
        });
    }
}
