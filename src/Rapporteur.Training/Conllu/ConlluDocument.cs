using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Training.Conllu;

/// <summary>A document of a treebank.</summary>
/// <param name="Name">Its id: <c>GUM_news_homeopathic</c>.</param>
/// <param name="Genre">What <c>meta::genre</c> says; empty where it says nothing.</param>
/// <param name="Text">Its text, made of the words and <c>SpaceAfter=No</c>; paragraphs are set apart by an empty line.</param>
/// <param name="Paragraphs">Where its paragraphs stand, in order.</param>
/// <param name="Words">Its syntactic words, in order.</param>
/// <param name="Sentences">Ranges of words, in order.</param>
/// <param name="SentenceIds">By sentence, its id.</param>
/// <param name="MultiwordTokens">Ranges of words that are written as one ("don't"), in order.</param>
public sealed record ConlluDocument(
    string Name,
    string Genre,
    string Text,
    IReadOnlyList<TextSpan> Paragraphs,
    IReadOnlyList<ConlluWord> Words,
    IReadOnlyList<TokenRange> Sentences,
    IReadOnlyList<string> SentenceIds,
    IReadOnlyList<TokenRange> MultiwordTokens)
{
    /// <summary>The bare text as an article, without anything that the treebank knows of it.</summary>
    public Article ToArticle() => new()
    {
        Source = Name,
        Text = Text,
        Blocks = [.. Paragraphs.Select(span => new Block(BlockKind.Paragraph, span))],
    };

    /// <summary>The document with the treebank's tokens and sentences, and no layer beyond them.</summary>
    public Document ToTokens()
    {
        var article = ToArticle();
        var paragraphs = new List<Paragraph>(article.Blocks.Count);
        var at = 0;
        foreach (var block in article.Blocks)
        {
            var first = at;
            while (at < Words.Count && Words[at].Span.Start < block.Span.End)
            {
                at++;
            }

            paragraphs.Add(new Paragraph(block, new TokenRange(first, at)));
        }

        return Document.Of(article, paragraphs, [.. Words.Select(w => new Token(w.Span))], Sentences);
    }

    /// <summary>The treebank's tags.</summary>
    public IReadOnlyList<WordTags> Tags() =>
        [.. Words.Select(w => new WordTags(UniversalTags.TryParse(w.Upos, out var tag) ? tag : UniversalTag.X, w.Xpos, w.Features, w.Lemma))];

    /// <summary>The treebank's trees.</summary>
    public TreeLayer Trees() => new([.. Words.Select(w => w.Head)], [.. Words.Select(w => w.Relation)]);
}
