using Rapporteur.Language;
using Rapporteur.Votes.Words;

namespace Rapporteur.Votes;

/// <summary>A phrase of the table in a document.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Tokens">Where it stands.</param>
internal readonly record struct VoteCue(CueKind Kind, TokenRange Tokens);
