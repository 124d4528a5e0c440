namespace Rapporteur.Training.Evaluation;

/// <summary>The figures of one layer against one gold.</summary>
/// <param name="GoldHash">SHA-256 of the gold's bytes, see <see cref="GoldFiles.HashOf"/>.</param>
/// <param name="Figures">In the order in which they are printed.</param>
public sealed record LayerScores(string GoldHash, IReadOnlyList<LayerFigure> Figures);

/// <summary>One figure.</summary>
/// <param name="Key">Its name in JSON: <c>words_f1</c>.</param>
/// <param name="Name">What it is, for people: "words, F1".</param>
/// <param name="Percent">From 0 to 100.</param>
public sealed record LayerFigure(string Key, string Name, double Percent);
