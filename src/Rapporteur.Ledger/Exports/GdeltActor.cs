using System.Collections.Frozen;
using Rapporteur.Actors.Registers;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>Somebody who takes part, in the ten columns that GDELT has for each side.</summary>
internal static class GdeltActor
{
    // Sectors of PLOVER that CAMEO's types have under the same name; two have another, and the rest have no counterpart.
    private static readonly FrozenSet<string> SameTypes = FrozenSet.ToFrozenSet(
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "OPP", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "LAB", "REF",
    ]);

    /// <summary>Code, name, country, known group, ethnic group, two religions, three types.</summary>
    public static string?[] Cells(Mention? mention, SpannedText text)
    {
        if (mention is null)
        {
            return new string?[10];
        }

        var facts = ActorFacts.Of(mention, Register.Shipped);
        var country = facts.State?.Cameo ?? mention.Country;
        var (group, type) = facts.Organization is { } body ? OfBody(body) : (null, TypeOf(facts.Sector));
        var code = country + (facts.Organization is null ? type : type + group);
        return
        [
            code.Length == 0 ? null : code,
            SafeCell.Line((facts.Name ?? text.Join(mention.Spans)).ToUpperInvariant()),
            country,
            group,
            null,
            null,
            null,
            type,
            null,
            null,
        ];
    }

    private static (string? Group, string? Type) OfBody(RegisteredOrganization body) => body switch
    {
        { Id: "NATO" } => ("NAT", "IGO"),
        { Code: "UNO" } => ("UNO", "IGO"),
        { Code: "EUR" } => ("EEC", "IGO"),
        { Code: "IGO" or "NGO" or "IMG" or "MNC" } => (null, body.Code),
        _ => (null, null),
    };

    private static string? TypeOf(string? sector) => sector switch
    {
        null => null,
        "JRN" => "MED",
        "MED" => "HLH",
        _ => SameTypes.Contains(sector) ? sector : null,
    };
}
