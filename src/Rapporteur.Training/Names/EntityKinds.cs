using Rapporteur.Language.Names;

namespace Rapporteur.Training.Names;

/// <summary>From the kinds that corpora know to ours.</summary>
internal static class EntityKinds
{
    /// <summary>The kind that <paramref name="label"/> means, in whatever case; <see cref="EntityKind.Other"/> for what is none of the other three.</summary>
    public static EntityKind Of(string label) => label.ToUpperInvariant() switch
    {
        "PER" or "PERSON" or "POLITICIAN" or "SCIENTIST" or "WRITER" or "MUSICALARTIST" or "RESEARCHER" => EntityKind.Person,
        "ORG" or "ORGANISATION" or "ORGANIZATION" or "POLITICALPARTY" or "COMPANY" or "UNIVERSITY" or "BAND" => EntityKind.Organisation,
        "LOC" or "LOCATION" or "PLACE" or "COUNTRY" or "CITY" or "STATE_OR_PROVINCE" or "GPE" or "FAC" => EntityKind.Place,
        _ => EntityKind.Other,
    };
}
