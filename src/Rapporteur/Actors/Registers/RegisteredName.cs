namespace Rapporteur.Actors.Registers;

/// <summary>A name that stands for a state.</summary>
/// <param name="Id">The state's id; for a trap, that of the state whose name is in it, or nothing.</param>
/// <param name="Kind">How it stands for the state.</param>
/// <param name="Name">The name as texts have it.</param>
/// <param name="Period">From when to when it did.</param>
public sealed record RegisteredName(string? Id, ActorNameKind Kind, string Name, RegisterPeriod Period);
