namespace Rapporteur.Events.Roles;

/// <summary>Log-odds of a phrase.</summary>
/// <param name="Actor">That it is an actor.</param>
/// <param name="Recipient">That it is a recipient.</param>
internal readonly record struct RoleOdds(float Actor, float Recipient);
