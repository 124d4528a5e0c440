namespace Rapporteur.Actors.Registers;

/// <summary>A state was a member of an organisation.</summary>
/// <param name="Organization">The organisation's id.</param>
/// <param name="Member">The state's id.</param>
/// <param name="Period">From when to when.</param>
public sealed record RegisteredMember(string Organization, string Member, RegisterPeriod Period);
