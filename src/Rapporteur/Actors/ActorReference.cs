namespace Rapporteur.Actors;

/// <summary>Whom words of an article mean.</summary>
/// <param name="Actor">The most specific entry of the register: <c>USA</c>, <c>UNSC</c>, <c>group:hamas</c>, <c>USA:foreign-ministry</c>, <c>person:benjamin-netanyahu</c>; null where it has none for them.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the state that they act for or belong to; null where there is none.</param>
/// <param name="Sector">Their sector in PLOVER; null where nothing tells.</param>
/// <param name="Name">The fullest name that the article has for them; null where it never names them.</param>
/// <param name="IsFormer">They were something and are no longer: "former president".</param>
public sealed record ActorReference(string? Actor, string? Country, string? Sector, string? Name, bool IsFormer)
{
    /// <summary>Nothing is known.</summary>
    public static ActorReference Unknown { get; } = new(null, null, null, null, false);

    /// <summary>True where it is known who they are or whom they act for.</summary>
    public bool IsKnown => Actor is not null || Country is not null;
}
