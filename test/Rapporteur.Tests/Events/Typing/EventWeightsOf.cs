using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;

namespace Rapporteur.Tests.Events.Typing;

/// <summary>Weights for tests.</summary>
internal static class EventWeightsOf
{
    /// <summary>Two rows of types and one of modes, all of which say something.</summary>
    public static EventWeights Test() => new(
        new EventTable(EventWeights.Columns, [7, 4_000_000_000], [.. Enumerable.Range(0, 2 * EventWeights.Columns).Select(static i => (sbyte)(i - 9))], 0.25f),
        new EventTable(EventWeights.ModeColumns, [12], [.. Enumerable.Range(0, EventWeights.ModeColumns).Select(static i => (sbyte)i)], 0.5f),
        [.. Enumerable.Range(0, EventWeights.Columns).Select(static i => i / 10f)],
        new float[EventWeights.TypeCount * EventWeights.ModeColumns],
        [.. Enumerable.Repeat(1f, EventFeatureList.Groups)],
        [.. Enumerable.Repeat(0.5f, EventFeatureList.Groups)],
        default,
        [],
        new EventCalibration(1, 1, 0))
    {
        Roles = new RoleWeights(new EventTable(RoleWeights.Columns, [3, 5], [1, 2, 3, -4, 5, 6], 0.5f), [0.5f, 0, -0.5f]),
    };
}
