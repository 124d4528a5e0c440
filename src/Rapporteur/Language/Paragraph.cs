using Rapporteur.Articles;

namespace Rapporteur.Language;

/// <summary>A block of the article as tokens. Furniture has none.</summary>
/// <param name="Block">The block.</param>
/// <param name="Tokens">Its tokens.</param>
public sealed record Paragraph(Block Block, TokenRange Tokens);
