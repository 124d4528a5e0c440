namespace Rapporteur.Language;

/// <summary>A word or a mark of punctuation.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
public readonly record struct Token(TextSpan Span);
