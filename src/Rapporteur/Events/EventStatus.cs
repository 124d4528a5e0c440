namespace Rapporteur.Events;

/// <summary>Whether what an event says came about. PLOVER has these as auxiliary modes (historical, future, hypothetical, negation).</summary>
public enum EventStatus : byte
{
    /// <summary>It happened.</summary>
    Occurred,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>Somebody threatens to do it.</summary>
    Threatened,

    /// <summary>Somebody wants it to be done.</summary>
    Demanded,

    /// <summary>It stands in a condition or a supposition.</summary>
    Hypothetical,

    /// <summary>It did not happen, or is said not to have.</summary>
    Denied,
}
