namespace Rapporteur.Events.Encoded;

/// <summary>Names and sizes of the weights that tell events from the vectors of an encoder.</summary>
internal static class EventTensors
{
    /// <summary>From a word to no event or one of the types.</summary>
    public const string Types = "events.types";

    /// <summary>From a trigger to its status.</summary>
    public const string Statuses = "events.statuses";

    /// <summary>From a trigger to its mode: for each type none, and its modes.</summary>
    public const string Modes = "events.modes";

    /// <summary>From a trigger to what is compared of it.</summary>
    public const string Triggers = "events.triggers";

    /// <summary>From any word to what is compared of it with a trigger.</summary>
    public const string Players = "events.players";

    /// <summary>From a trigger and a word to what part the word plays: two layers.</summary>
    public const string Roles = "events.roles";

    /// <summary>Number of parts that a word may play: actor, recipient.</summary>
    public const int RoleCount = 2;

    private static readonly int[] _firstModes = FirstModes();

    /// <summary>Number of types, with none.</summary>
    public static int TypeCount => 1 + Codebook.Types.Count;

    /// <summary>Number of statuses.</summary>
    public static int StatusCount { get; } = Enum.GetValues<EventStatus>().Length;

    /// <summary>Number of modes of all types, with none of each.</summary>
    public static int ModeCount => _firstModes[^1];

    /// <summary>The modes of a type: the first is none.</summary>
    public static (int First, int Count) ModesOf(EventType type) => (_firstModes[(int)type], _firstModes[(int)type + 1] - _firstModes[(int)type]);

    /// <summary>The number of a mode among those of all types.</summary>
    public static int ModeOf(EventType type, string? mode) => _firstModes[(int)type] + Codebook.NumberOf(type, mode);

    private static int[] FirstModes()
    {
        var first = new int[Codebook.Types.Count + 1];
        for (var t = 0; t < Codebook.Types.Count; t++)
        {
            first[t + 1] = first[t] + 1 + Codebook.ModesOf((EventType)t).Count;
        }

        return first;
    }
}
