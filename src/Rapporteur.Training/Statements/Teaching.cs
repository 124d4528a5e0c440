using Rapporteur.Articles;

namespace Rapporteur.Training.Statements;

/// <summary>What a statements model learns beside annotated articles: what a better model says of these, and of articles that nobody annotated.</summary>
/// <param name="Teacher">File of the better model, an accurate one; null for that of the library.</param>
/// <param name="Articles">The articles that nobody annotated. Those that are not in English, and all but the first of those with the same text, are left out.</param>
public sealed record Teaching(string? Teacher, IReadOnlyList<Article> Articles);
