using Rapporteur.Language;

namespace Rapporteur.Events.Candidates;

/// <summary>A noun phrase that plays a part in an event.</summary>
/// <param name="Tokens">Its tokens, relative clauses left out: "Iranian Foreign Minister Hossein Amir-Abdollahian".</param>
/// <param name="Head">The token that the others hang on.</param>
internal readonly record struct RolePhrase(TokenRange Tokens, int Head);
