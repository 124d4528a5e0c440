using Rapporteur.Articles;

namespace Rapporteur.Statements;

/// <summary>What a person said of a statement.</summary>
/// <param name="Verdict">What.</param>
/// <param name="By">Who; null where that is not said.</param>
/// <param name="At">When: an instant or a day; null where that is not said.</param>
public sealed record Review(Verdict Verdict, string? By = null, ArticleTime? At = null);
