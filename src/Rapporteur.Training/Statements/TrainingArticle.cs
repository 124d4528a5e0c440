using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Statements.Trees;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Statements;

/// <summary>An article with its layers, and what is marked in it or said of it.</summary>
internal sealed class TrainingArticle
{
    private TreeTraits[]? _trees;

    /// <summary>Reads the layers of <paramref name="article"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="layers">Fill the layers, tags and trees among them; none to learn without.</param>
    public TrainingArticle(BratArticle article, IReadOnlyList<ILayerFiller> layers)
        : this(article.Article, article.Attributions, layers)
    {
    }

    /// <summary>Reads the layers of <paramref name="article"/>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="gold">What people marked in it; nothing in one that nobody annotated.</param>
    /// <param name="layers">Fill the layers, tags and trees among them; none to learn without.</param>
    public TrainingArticle(Article article, IReadOnlyList<BratAttribution> gold, IReadOnlyList<ILayerFiller> layers)
    {
        Document = Document.Of(article).With(layers);
        Gold = gold;
        Traits = TraitReader.Read(Document, PennTags.Of(Document));
        Labels = GoldLabels.Of(Document, Gold);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>What people marked.</summary>
    public IReadOnlyList<BratAttribution> Gold { get; }

    /// <summary>Traits of the tokens.</summary>
    public TokenTraits[] Traits { get; }

    /// <summary>Where they stand in their trees, once the rates of the traits are set; null without trees.</summary>
    public TreeTraits[]? Trees => Document.Layers.Trees is { } trees ? _trees ??= TreeTraitReader.Read(Document, trees, Traits) : null;

    /// <summary>What a teacher says of all tokens; null where none was asked.</summary>
    public TaughtLabels? Taught { get; set; }

    /// <summary>The right labels of all tokens.</summary>
    public ChainLabel[] Labels { get; }

    /// <summary>The paragraphs as the chains see them; the second chain's features too where <paramref name="first"/> is given.</summary>
    public List<ChainSequence> Sequences(FirstLabels? first) =>
        [.. SpanFinder.Views(Document, Traits, Trees).Select(v => ChainSequence.Collect(v, first, Labels.AsSpan(v.Range.Start, v.Length)) with { Taught = Taught?.Of(v.Range) })];

    /// <summary>The right spans as the linker gets them.</summary>
    public LinkScene GoldScene(PairWeights? pairs)
    {
        var spans = new List<RoleSpan>();
        foreach (var view in SpanFinder.Views(Document, Traits, Trees))
        {
            SpanFinder.Cut(view, Labels.AsSpan(view.Range.Start, view.Length), [], spans);
        }

        return new LinkScene(Document, Traits, spans, [], Trees, pairs);
    }
}
