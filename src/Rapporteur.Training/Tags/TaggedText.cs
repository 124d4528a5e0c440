using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Tags;

/// <summary>A text as the tagger reads it, with the right tags.</summary>
/// <param name="Document">The text.</param>
/// <param name="Gold">By token; <see cref="WordTag.None"/> where it is not known.</param>
internal sealed record TaggedText(Document Document, WordTag[] Gold)
{
    /// <summary>
    /// Reads <paramref name="text"/> with our own tokens; one that stands exactly where a tagged one does gets its tag,
    /// the others have none.
    /// </summary>
    /// <param name="name">Where the text comes from.</param>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its paragraphs, in order.</param>
    /// <param name="tagged">Spans with their tags, in order.</param>
    public static TaggedText Of(string name, string text, IReadOnlyList<TextSpan> blocks, IReadOnlyList<TaggedSpan> tagged)
    {
        var article = new Article
        {
            Source = name,
            Text = text,
            Blocks = [.. blocks.Select(span => new Block(BlockKind.Paragraph, span))],
        };
        var document = Document.Of(article);
        var gold = new WordTag[document.Tokens.Count];
        var at = 0;
        for (var i = 0; i < gold.Length; i++)
        {
            var span = document.Tokens[i].Span;
            while (at < tagged.Count && tagged[at].Span.Start < span.Start)
            {
                at++;
            }

            if (at < tagged.Count && tagged[at].Span == span)
            {
                gold[i] = tagged[at].Tag;
            }
        }

        return new TaggedText(document, gold);
    }
}

/// <summary>A token of a treebank.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Tag">Its tag, reduced.</param>
internal readonly record struct TaggedSpan(TextSpan Span, WordTag Tag);
