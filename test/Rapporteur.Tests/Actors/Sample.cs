using Rapporteur.Actors;
using Rapporteur.Articles;
using Rapporteur.Language;

namespace Rapporteur.Tests.Actors;

/// <summary>Makes articles by hand: paragraphs parted by blank lines, sources marked as [he].</summary>
internal static class Sample
{
    /// <summary>An article of the paragraphs of <paramref name="text"/>.</summary>
    public static Document Document(string text)
    {
        var blocks = new List<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var span = new TextSpan(at, end).Trim(text);
            if (!span.IsEmpty)
            {
                blocks.Add(new Block(BlockKind.Paragraph, span));
            }

            at = end + 2;
        }

        return Rapporteur.Language.Document.Of(new Article { Source = "test", Text = text, Blocks = blocks });
    }

    /// <summary>
    /// Resolves the sources of a text in which each source stands in square brackets and what was said in braces, each pair of
    /// braces belonging to the nearest source. The document has the layers that <paramref name="layers"/> gives it.
    /// </summary>
    public static IReadOnlyList<string?> Names(string marked, Func<Rapporteur.Language.Document, LanguageLayers>? layers = null)
    {
        var text = new System.Text.StringBuilder();
        var sources = new List<TextSpan>();
        var contents = new List<TextSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            switch (c)
            {
                case '[' or '{':
                    start = text.Length;
                    break;
                case ']':
                    sources.Add(new TextSpan(start, text.Length));
                    break;
                case '}':
                    contents.Add(new TextSpan(start, text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        var queries = sources.Select(source => new SpeakerQuery(
            [source],
            [],
            [.. contents.Where(content => sources.MinBy(other => Distance(other, content)) == source)]));
        var document = Document(text.ToString());
        return SpeakerResolver.Resolve(layers is null ? document : document.With(layers(document)), [.. queries]);
    }

    private static int Distance(TextSpan source, TextSpan content) =>
        Math.Max(content.Start - source.End, source.Start - content.End);
}
