namespace Rapporteur.Articles;

/// <summary>An embedded social-media post.</summary>
/// <param name="Body">What was posted, without the signature; one span for each passage.</param>
/// <param name="Author">Name of the account, where the article shows it.</param>
/// <param name="AuthorSpan">Where the name stands.</param>
/// <param name="Handle">The account's handle with its <c>@</c>.</param>
/// <param name="Posted">When it was posted.</param>
/// <param name="Url">Address of the post.</param>
/// <param name="Platform">Name of the platform, in small letters, where it can be told.</param>
/// <param name="Id">What the platform calls the post: its number or code.</param>
public sealed record Post(
    IReadOnlyList<TextSpan> Body,
    string? Author = null,
    TextSpan? AuthorSpan = null,
    string? Handle = null,
    ArticleTime? Posted = null,
    string? Url = null,
    string? Platform = null,
    string? Id = null);
