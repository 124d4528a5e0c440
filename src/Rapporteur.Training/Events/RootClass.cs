using Rapporteur.Events;

namespace Rapporteur.Training.Events;

/// <summary>One of the fifteen classes of the older label set PLV: a type, or YIELD, which is CONCEDE or RETREAT.</summary>
/// <param name="Number">From 0; in the order of the types, YIELD where CONCEDE stands.</param>
internal readonly record struct RootClass(int Number)
{
    /// <summary>How many there are.</summary>
    public const int Count = 15;

    private const string YieldName = "YIELD";
    private const int MaterialConflict = 4;
    private static readonly EventType[] _types = [.. Codebook.Types.Where(static type => type != EventType.Retreat)];

    /// <summary>The name.</summary>
    public string Name => _types[Number] == EventType.Concede ? YieldName : _types[Number].ToString().ToUpperInvariant();

    /// <summary>The types that are of this class: its own, and those that count as it with such signs.</summary>
    public IEnumerable<EventType> Types(CameoSigns signs)
    {
        var own = this;
        return Codebook.Types.Where(type => Of(type, CameoSigns.None) == own || Of(type, signs) == own);
    }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; YIELD is 2.</summary>
    public int Quad => _types[Number] == EventType.Concede ? 2 : Codebook.QuadOf(_types[Number]);

    /// <summary>The class of a type, for classes are roots of CAMEO.</summary>
    /// <param name="type">The type of PLOVER 2.0.</param>
    /// <param name="signs">What else is known of the event.</param>
    public static RootClass Of(EventType type, CameoSigns signs) => type switch
    {
        EventType.Concede when (signs & (CameoSigns.Promised | CameoSigns.ToCome)) != 0 => Of(EventType.Agree),
        EventType.Retreat when signs.HasFlag(CameoSigns.ToCome) => Of(EventType.Agree),
        _ when Codebook.QuadOf(type) == MaterialConflict && (signs & (CameoSigns.Threatened | CameoSigns.ToCome)) != 0 => Of(EventType.Threaten),
        EventType.Sanction when signs.HasFlag(CameoSigns.Convicted) => Of(EventType.Accuse),
        EventType.Coerce when signs.HasFlag(CameoSigns.Besieged) => Of(EventType.Assault),
        EventType.Agree or EventType.Cooperate when signs.HasFlag(CameoSigns.Concluded) => Of(EventType.Support),
        EventType.Mobilize when signs.HasFlag(CameoSigns.Peacekeeping) => Of(EventType.Aid),
        EventType.Retreat when signs.HasFlag(CameoSigns.Peacekeeping) => Of(EventType.Sanction),
        _ => Of(type),
    };

    /// <summary>The likeliest class; types that are of one class are counted together.</summary>
    /// <param name="types">How likely each type is.</param>
    /// <param name="signs">What else is known of the event.</param>
    public static RootClass Best(IReadOnlyList<double> types, CameoSigns signs)
    {
        var sums = new double[Count];
        foreach (var type in Codebook.Types)
        {
            sums[Of(type, signs).Number] += types[(int)type];
        }

        return new RootClass(Array.IndexOf(sums, sums.Max()));
    }

    private static RootClass Of(EventType type) => new(Array.IndexOf(_types, type == EventType.Retreat ? EventType.Concede : type));

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string name, out RootClass root)
    {
        var isType = Enum.TryParse<EventType>(name, ignoreCase: true, out var type) && Enum.IsDefined(type);
        root = name == YieldName ? Of(EventType.Concede) : isType ? Of(type) : default;
        return isType || name == YieldName;
    }
}
