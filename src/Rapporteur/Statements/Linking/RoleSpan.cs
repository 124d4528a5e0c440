using Rapporteur.Language;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Linking;

/// <summary>A span that the chain found.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="Probability">Mean probability of its labels.</param>
internal sealed record RoleSpan(Role Role, TokenRange Tokens, int Paragraph, float Probability);
