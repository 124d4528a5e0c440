using Rapporteur.Actors.Registers;
using Rapporteur.Language;

namespace Rapporteur.Actors.Resolving;

/// <summary>A name of the register in a document.</summary>
/// <param name="Tokens">Where it stands.</param>
/// <param name="Target">What it means there.</param>
internal sealed record FoundName(TokenRange Tokens, ActorTarget Target)
{
    /// <summary>True where it stands for a state without being its name: a people, an adjective.</summary>
    public bool Describes => Target is { Kind: ActorTargetKind.State, Name: ActorNameKind.Adjective or ActorNameKind.Demonym };
}
