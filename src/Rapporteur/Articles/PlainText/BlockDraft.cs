namespace Rapporteur.Articles.PlainText;

/// <summary>A block whose kind is still being found; the parts of the text before their neighbours are looked at.</summary>
/// <param name="Span">Where it stands, without outer white space.</param>
/// <param name="AfterBlank">A blank line, or the start of the text, stands before it.</param>
/// <param name="Kind">What it is so far.</param>
/// <param name="Post">For a post: what is known of it.</param>
internal readonly record struct BlockDraft(TextSpan Span, bool AfterBlank, BlockKind Kind, Post? Post = null);
