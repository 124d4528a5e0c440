namespace Rapporteur.Actors.Registers;

/// <summary>What a name may mean.</summary>
/// <param name="Id">Id of the entry.</param>
/// <param name="Kind">What the entry is.</param>
/// <param name="As">How the name stands for a state; null for other entries, and where the name is the id.</param>
/// <param name="Period">From when to when the name meant it.</param>
public sealed record ActorMeaning(string Id, ActorEntryKind Kind, ActorNameKind? As, RegisterPeriod Period);
