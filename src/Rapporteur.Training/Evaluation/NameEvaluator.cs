using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Scores names on a gold's own words and sentences, as the CoNLL 2003 task does: a name is right where its first word,
/// its last and its kind are. The kinds of corpora are merged into the four of <see cref="EntityKind"/>.
/// </summary>
public static class NameEvaluator
{
    private static readonly (EntityKind Kind, string Key, string Name)[] _kinds =
    [
        (EntityKind.Person, "person", "persons"),
        (EntityKind.Organisation, "organisation", "organisations"),
        (EntityKind.Place, "place", "places"),
        (EntityKind.Other, "other", "other names"),
    ];

    /// <summary>The keys of the figures, in their order.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["names_p", "names_r", "names_f1", "spans_f1", .. _kinds.SelectMany(k => new[] { $"{k.Key}_p", $"{k.Key}_r", $"{k.Key}_f1" })];

    /// <summary>Compares the names that are found with those of the gold.</summary>
    /// <param name="gold">A file, or a folder of such, with a word and its label to a line, or in CoNLL-U with <c>Entity=</c> in its last column.</param>
    /// <param name="layers">Fill what the filler of names needs: tags and trees.</param>
    /// <param name="names">Fills the layer of names.</param>
    /// <param name="progress">Told after each text.</param>
    /// <param name="cancel">Ends it between two texts.</param>
    /// <returns>The figures of <see cref="Keys"/>.</returns>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no gold, or one that cannot be read.</exception>
    /// <exception cref="ArgumentException">The filler does not fill the layer.</exception>
    public static LayerScores Evaluate(
        string gold, IReadOnlyList<ILayerFiller> layers, ILayerFiller names, IProgress<TrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(layers);
        ArgumentNullException.ThrowIfNull(names);
        var files = NameGold.FilesOf(gold);
        var texts = files.SelectMany(NameGold.Read).ToArray();
        var scorer = new NameScorer();
        for (var i = 0; i < texts.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var document = texts[i].Document.With(layers);
            scorer.Add(texts[i].Names, names.Fill(document).Names ?? throw new ArgumentException("The filler gives no names.", nameof(names)));
            progress?.Report(new TrainingProgress("Reading and comparing", (i + 1.0) / texts.Length));
        }

        var figures = new List<LayerFigure>();
        Add(figures, "names", "names with their kind", scorer.Of(null));
        figures.Add(new LayerFigure("spans_f1", "names, whatever their kind, F1", scorer.Spans.F1));
        foreach (var (kind, key, name) in _kinds)
        {
            Add(figures, key, name, scorer.Of(kind));
        }

        return new LayerScores(GoldFiles.HashOf(files), figures);
    }

    private static void Add(List<LayerFigure> figures, string key, string name, NameCounts counts)
    {
        figures.Add(new LayerFigure($"{key}_p", $"{name}, precision", counts.Precision));
        figures.Add(new LayerFigure($"{key}_r", $"{name}, recall", counts.Recall));
        figures.Add(new LayerFigure($"{key}_f1", $"{name}, F1", counts.F1));
    }
}
