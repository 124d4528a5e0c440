namespace Rapporteur.Actors.Resolving;

/// <summary>To whom those belong whom a noun means.</summary>
/// <param name="Country">Id of the state; null where there is none.</param>
/// <param name="Body">The organ, organisation, group or person; null where there is none.</param>
/// <param name="IsElse">They belong to something of which nothing is known: "the president of the club".</param>
internal readonly record struct Owner(string? Country, ActorReference? Body, bool IsElse);
