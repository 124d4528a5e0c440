using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Linking;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Statements;

/// <summary>An annotated article with its layers.</summary>
internal sealed class TrainingArticle
{
    /// <summary>Reads the layers of <paramref name="article"/>.</summary>
    public TrainingArticle(BratArticle article)
    {
        Document = Document.Of(article.Article);
        Gold = article.Attributions;
        Traits = TraitReader.Read(Document);
        Labels = GoldLabels.Of(Document, Gold);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>What people marked.</summary>
    public IReadOnlyList<BratAttribution> Gold { get; }

    /// <summary>Traits of the tokens.</summary>
    public TokenTraits[] Traits { get; }

    /// <summary>The right labels of all tokens.</summary>
    public ChainLabel[] Labels { get; }

    /// <summary>The paragraphs as the chains see them; the second chain's features too where <paramref name="first"/> is given.</summary>
    public List<ChainSequence> Sequences(FirstLabels? first) =>
        [.. SpanFinder.Views(Document, Traits).Select(v => ChainSequence.Collect(v, first, Labels.AsSpan(v.Range.Start, v.Length)))];

    /// <summary>The right spans as the linker gets them.</summary>
    public LinkScene GoldScene()
    {
        var spans = new List<RoleSpan>();
        foreach (var view in SpanFinder.Views(Document, Traits))
        {
            SpanFinder.Cut(view, Labels.AsSpan(view.Range.Start, view.Length), [], spans);
        }

        return new LinkScene(Document, Traits, spans, []);
    }
}
