using Rapporteur.Events;

namespace Rapporteur.Training.Events;

/// <summary>One of the fifteen classes of the older label set PLV: a type, or YIELD, which is CONCEDE or RETREAT.</summary>
/// <param name="Number">From 0; in the order of the types, YIELD where CONCEDE stands.</param>
internal readonly record struct RootClass(int Number)
{
    /// <summary>How many there are.</summary>
    public const int Count = 15;

    private const string YieldName = "YIELD";
    private static readonly EventType[] _types = [.. Codebook.Types.Where(static type => type != EventType.Retreat)];

    /// <summary>The name.</summary>
    public string Name => _types[Number] == EventType.Concede ? YieldName : _types[Number].ToString().ToUpperInvariant();

    /// <summary>The types that are of this class.</summary>
    /// <param name="promised">As <see cref="Best"/> has it.</param>
    public IReadOnlyList<EventType> Types(bool promised) => _types[Number] switch
    {
        EventType.Concede => [EventType.Concede, EventType.Retreat],
        EventType.Agree when promised => [EventType.Agree, EventType.Concede],
        var type => [type],
    };

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; YIELD is 2.</summary>
    public int Quad => _types[Number] == EventType.Concede ? 2 : Codebook.QuadOf(_types[Number]);

    /// <summary>The class of a type.</summary>
    public static RootClass Of(EventType type) => new(Array.IndexOf(_types, type == EventType.Retreat ? EventType.Concede : type));

    /// <summary>The likeliest class; the types of YIELD are counted together.</summary>
    /// <param name="types">How likely each type is.</param>
    /// <param name="promised">True where it is agreed, promised or to come: conceding counts as agreeing there, for PLV's labels are the roots of CAMEO, whose root 03 has the intent to yield (CAMEO 035).</param>
    public static RootClass Best(IReadOnlyList<double> types, bool promised)
    {
        var sums = new double[Count];
        foreach (var type in Codebook.Types)
        {
            sums[Of(promised && type == EventType.Concede ? EventType.Agree : type).Number] += types[(int)type];
        }

        return new RootClass(Array.IndexOf(sums, sums.Max()));
    }

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string name, out RootClass root)
    {
        var isType = Enum.TryParse<EventType>(name, ignoreCase: true, out var type) && Enum.IsDefined(type);
        root = name == YieldName ? Of(EventType.Concede) : isType ? Of(type) : default;
        return isType || name == YieldName;
    }
}
