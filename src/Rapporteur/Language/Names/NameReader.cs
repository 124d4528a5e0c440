using Rapporteur.Features;
using Rapporteur.Models;

namespace Rapporteur.Language.Names;

/// <summary>
/// Finds the names of a document and what they name, by a linear model over the tokens of each sentence. It has no
/// state between documents and may be used from several threads.
/// </summary>
public sealed class NameReader : ILayerFiller
{
    private static readonly Lazy<NameReader> LazyDefault = new(static () => new NameReader(NameModelFile.Shipped()));
    private readonly NameModel _model;

    internal NameReader(NameModel model) => _model = model;

    /// <summary>The reader with the model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static NameReader Default => LazyDefault.Value;

    /// <summary>A reader with the model in a file.</summary>
    /// <exception cref="RapporteurException">RAP0201: there is no such file; RAP0202: it is damaged or of another version.</exception>
    public static NameReader Load(string path) => new(ModelFile.Load(path, NameModelFile.Subject, NameModelFile.Read));

    /// <summary>Finds the names of a document whose tags and trees are filled.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public LanguageLayers Fill(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Layers with { Names = Names(document) };
    }

    /// <summary>Score of each transition, from label, to label, in the unit of <see cref="Scorer"/>.</summary>
    internal ReadOnlySpan<int> Moves => _model.Weights.Moves;

    internal List<EntityName> Names(Document document) => NameSequences.Find<int>(document, Moves, Scorer(document));

    /// <summary>What writes the scores of a sentence, token by label, before it is known which labels may follow each other.</summary>
    internal Action<TokenRange, Span<int>> Scorer(Document document)
    {
        var words = NameWords.Of(document, _model.Classes);
        var sink = new FeatureSink();
        return (range, scores) =>
        {
            var sentence = words.AsSpan(range.Start, range.Length);
            for (var i = 0; i < range.Length; i++)
            {
                sink.Clear();
                NameFeatures.Add(sentence, i, sink);
                _model.Weights.Score(sink.Hashes, scores.Slice(i * NameLabels.Count, NameLabels.Count));
            }
        };
    }
}
