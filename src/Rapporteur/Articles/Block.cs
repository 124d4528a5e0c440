namespace Rapporteur.Articles;

/// <summary>One piece of an article. Blocks stand in the order of the text and do not overlap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, without outer white space.</param>
/// <param name="Post">For <see cref="BlockKind.Post"/>: who posted, and when.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, Post? Post = null);
