using Rapporteur.Actors.Registers;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>What the register knows of somebody who takes part in an event.</summary>
/// <param name="Name">The register's name for them, else the fullest of the article.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="State">The state that they act for.</param>
/// <param name="Organization">The body that they are.</param>
internal sealed record ActorFacts(string? Name, string? Sector, RegisteredState? State, RegisteredOrganization? Organization)
{
    /// <summary>Where nobody is named.</summary>
    public static ActorFacts None { get; } = new(null, null, null, null);

    /// <summary>Looks them up.</summary>
    public static ActorFacts Of(Mention? mention, Register register)
    {
        if (mention is null)
        {
            return None;
        }

        var id = mention.Actor ?? "";
        var organization = register.Organization(id);
        var name = register.State(id)?.Name
            ?? organization?.Name
            ?? register.Group(id)?.Name
            ?? (register.Organ(id) is { Names: [var first, ..] } ? first : null)
            ?? register.OfficesOf(id).FirstOrDefault()?.Name
            ?? mention.Name;
        var state = mention.Country is { } country ? register.State(country) : null;
        return new ActorFacts(name, mention.Sector ?? organization?.Sector, state, organization);
    }
}
