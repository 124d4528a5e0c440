using Rapporteur.Language;

namespace Rapporteur.Votes.Finding;

/// <summary>Who votes.</summary>
/// <param name="Actor">Register id, else the name as it stands in the text.</param>
/// <param name="Tokens">The name.</param>
internal readonly record struct Voter(string Actor, TokenRange Tokens);
