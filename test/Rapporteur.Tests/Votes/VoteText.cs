namespace Rapporteur.Tests.Votes;

/// <summary>A text and the votes that it tells of.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Published">Its day.</param>
/// <param name="Text">The text.</param>
/// <param name="Votes">Summaries of the votes, as <see cref="VoteTexts.Summary"/> writes them.</param>
internal sealed record VoteText(string Id, string Published, string Text, IReadOnlyList<string> Votes);
