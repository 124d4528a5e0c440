namespace Rapporteur.Language;

/// <summary>A passage between quotation marks, from its opening mark to its closing one, over paragraphs where the mark is opened again in each.</summary>
/// <param name="Span">The whole passage with its marks; where it was never closed, to the end of its last paragraph.</param>
/// <param name="Parts">The passage in each paragraph, marks included; one where it does not cross a paragraph's end.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one within it, and so on.</param>
/// <param name="Closed">False where the closing mark is missing.</param>
public sealed record Quotation(TextSpan Span, IReadOnlyList<TextSpan> Parts, int Depth, bool Closed);
