using Rapporteur.Articles;
using Rapporteur.Language.Quotations;
using Rapporteur.Language.Tokens;

namespace Rapporteur.Language;

/// <summary>An article with the layers that the records are read from. All spans point into the article's text.</summary>
public sealed class Document
{
    // Of the outermost quotations, which do not overlap: in the order of the text.
    private readonly TextSpan[] _quotedParts;

    private Document(
        Article article,
        IReadOnlyList<Paragraph> paragraphs,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<TokenRange> sentences,
        IReadOnlyList<Quotation> quotations,
        LanguageLayers layers,
        TextSpan[]? quotedParts = null)
    {
        Article = article;
        Paragraphs = paragraphs;
        Tokens = tokens;
        Sentences = sentences;
        Quotations = quotations;
        Layers = layers;
        _quotedParts = quotedParts ?? [.. quotations.Where(q => q.Depth == 0).SelectMany(q => q.Parts)];
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The article's text.</summary>
    public string Text => Article.Text;

    /// <summary>The blocks that are read, furniture left out, in the order of the text.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>The tokens of all paragraphs, in the order of the text.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Sentences, each within one paragraph; every token is in exactly one.</summary>
    public IReadOnlyList<TokenRange> Sentences { get; }

    /// <summary>Quotations in the order of their starts; an inner one follows the one it lies in.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>What is known of the tokens beyond where they stand.</summary>
    public LanguageLayers Layers { get; }

    /// <summary>Finds the tokens, sentences and quotations of <paramref name="article"/>; no other layer is filled.</summary>
    public static Document Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tokens = new List<Token>(article.Text.Length / 5);
        var sentences = new List<TokenRange>();
        var paragraphs = new List<Paragraph>(article.Blocks.Count);
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Furniture)
            {
                continue;
            }

            var first = tokens.Count;
            Tokenizer.Tokenize(article.Text, block.Span, tokens);
            SentenceSplitter.Split(article.Text, tokens, first, sentences);
            paragraphs.Add(new Paragraph(block, new TokenRange(first, tokens.Count)));
        }

        return Of(article, paragraphs, tokens, sentences);
    }

    /// <summary>A document whose tokens and sentences are known, as those of a treebank are.</summary>
    /// <param name="article">The article.</param>
    /// <param name="paragraphs">Its blocks with their tokens, in order.</param>
    /// <param name="tokens">All tokens, in order.</param>
    /// <param name="sentences">All sentences, in order; every token is in exactly one.</param>
    public static Document Of(
        Article article, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Token> tokens, IReadOnlyList<TokenRange> sentences)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        var quotations = QuotationMachine.Find(article.Text, paragraphs);
        return new Document(article, paragraphs, tokens, sentences, quotations, LanguageLayers.None);
    }

    /// <summary>The apostrophe that the text itself sets: curly where it has curly ones.</summary>
    internal char Apostrophe => Text.Contains('’') ? '’' : '\'';

    /// <summary>The same document with other layers.</summary>
    /// <exception cref="ArgumentException">Layers do not fit its tokens, or what should be trees are none.</exception>
    public Document With(LanguageLayers layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if ((layers.Tags is { } tags && tags.Count != Tokens.Count) || (layers.Trees is { } trees && trees.Count != Tokens.Count)
            || (layers.Encoded is { } encoded && encoded.Values.Length != Tokens.Count * encoded.Width))
        {
            throw new ArgumentException("A layer does not have as many tokens as the document.", nameof(layers));
        }

        if (layers.Trees != Layers.Trees && layers.Trees?.AreTreesOf(Sentences) == false)
        {
            throw new ArgumentException("A sentence does not have a tree with one root.", nameof(layers));
        }

        return new Document(Article, Paragraphs, Tokens, Sentences, Quotations, layers, _quotedParts);
    }

    /// <summary>The same document with the layers of <paramref name="fillers"/>, each of which sees those of the ones before.</summary>
    public Document With(IEnumerable<ILayerFiller> fillers)
    {
        ArgumentNullException.ThrowIfNull(fillers);
        return fillers.Aggregate(this, static (document, filler) => document.With(filler.Fill(document)));
    }

    /// <summary>The text of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Word(int index)
    {
        var span = Tokens[index].Span;
        return Text.AsSpan(span.Start, span.Length);
    }

    /// <summary>The characters from the first token of <paramref name="range"/> to its last.</summary>
    public TextSpan SpanOf(TokenRange range) =>
        range.Length > 0 ? new TextSpan(Tokens[range.Start].Span.Start, Tokens[range.End - 1].Span.End) : default;

    /// <summary>The part of an outermost quotation in which the character at <paramref name="offset"/> stands; null outside of quotations.</summary>
    public TextSpan? QuotedPart(int offset)
    {
        var low = Halving.CountBefore(_quotedParts, offset, static (item, at) => item.End <= at);

        return low < _quotedParts.Length && _quotedParts[low].Start <= offset ? _quotedParts[low] : null;
    }

    /// <summary>The tokens that lie in <paramref name="span"/>, and the index of their paragraph; none where no token does.</summary>
    public (TokenRange Tokens, int Paragraph) TokensOf(TextSpan span)
    {
        var start = FirstFrom(span.Start);
        var end = start;
        while (end < Tokens.Count && Tokens[end].Span.End <= span.End)
        {
            end++;
        }

        var low = Halving.CountBefore(Paragraphs, start, static (item, at) => item.Tokens.End <= at);

        return (new TokenRange(start, end), Math.Min(low, Paragraphs.Count - 1));
    }

    private int FirstFrom(int offset)
    {
        return Halving.CountBefore(Tokens, offset, static (item, at) => item.Span.Start < at);
    }
}
