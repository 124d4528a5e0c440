using Rapporteur.Language;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Evaluation.Breakdowns;

/// <summary>An article whose found attributions were held against the marked ones.</summary>
/// <param name="Document">The article, of whose layers only the quotations are looked at.</param>
/// <param name="Gold">What people marked.</param>
/// <param name="Found">What was found.</param>
/// <param name="Matched">Indices of those that are right in the sense of the figure "ledger", each at most once.</param>
/// <param name="Confidences">Of each of those found, from 0 to 1.</param>
internal sealed record ComparedArticle(
    Document Document,
    IReadOnlyList<BratAttribution> Gold,
    IReadOnlyList<BratAttribution> Found,
    IReadOnlyList<(int Gold, int Found)> Matched,
    IReadOnlyList<double> Confidences);
