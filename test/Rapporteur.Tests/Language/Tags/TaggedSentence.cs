using Rapporteur.Articles;
using Rapporteur.Language;

namespace Rapporteur.Tests.Language.Tags;

/// <summary>Texts as documents of one paragraph to a line.</summary>
internal static class TaggedSentence
{
    /// <summary>The document of <paramref name="text"/>.</summary>
    public static Document Read(string text)
    {
        var blocks = new List<Block>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty)
            {
                blocks.Add(new Block(BlockKind.Paragraph, span));
            }

            start = end + 1;
        }

        return Document.Of(new Article { Source = "test", Text = text, Blocks = blocks });
    }
}
