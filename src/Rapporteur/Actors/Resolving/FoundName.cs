using Rapporteur.Actors.Registers;
using Rapporteur.Language;

namespace Rapporteur.Actors.Resolving;

/// <summary>A name of the register in a document.</summary>
/// <param name="Tokens">Where it stands.</param>
/// <param name="Targets">All that it may mean there, the likeliest first; at least one.</param>
internal sealed record FoundName(TokenRange Tokens, IReadOnlyList<ActorTarget> Targets)
{
    /// <summary>What it means.</summary>
    public ActorTarget Target => Targets[0];

    /// <summary>True where it stands for a state without being its name: a people, an adjective.</summary>
    public bool Describes => Target is { Kind: ActorTargetKind.State, Name: ActorNameKind.Adjective or ActorNameKind.Demonym };

    /// <summary>True where it is a place or an area of a state.</summary>
    public bool IsRegion => Target is { Kind: ActorTargetKind.State, Name: ActorNameKind.Region };
}
