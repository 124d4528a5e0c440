using System.Numerics;

namespace Rapporteur.Events.Typing;

/// <summary>Several types, a bit for each.</summary>
internal readonly record struct TypeSet(ushort Bits)
{
    /// <summary>What is hostile in deed or word.</summary>
    public static readonly TypeSet Hostile = Of(EventType.Protest, EventType.Mobilize, EventType.Sanction, EventType.Coerce, EventType.Assault, EventType.Threaten);

    /// <summary>What is friendly.</summary>
    public static readonly TypeSet Friendly =
        Of(EventType.Agree, EventType.Consult, EventType.Support, EventType.Cooperate, EventType.Aid, EventType.Retreat, EventType.Concede);

    /// <summary>True where there is none.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>How many there are.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>These types.</summary>
    public static TypeSet Of(params ReadOnlySpan<EventType> types)
    {
        var bits = 0;
        foreach (var type in types)
        {
            bits |= 1 << (int)type;
        }

        return new TypeSet((ushort)bits);
    }

    /// <summary>True where it has the type.</summary>
    public bool Has(EventType type) => (Bits & (1 << (int)type)) != 0;

    /// <summary>True where they have a type in common.</summary>
    public bool Meets(TypeSet other) => (Bits & other.Bits) != 0;

    /// <summary>Those of both.</summary>
    public static TypeSet operator |(TypeSet a, TypeSet b) => new((ushort)(a.Bits | b.Bits));

    /// <summary>Those that are in both.</summary>
    public static TypeSet operator &(TypeSet a, TypeSet b) => new((ushort)(a.Bits & b.Bits));
}
