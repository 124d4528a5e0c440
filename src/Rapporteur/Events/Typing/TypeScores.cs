namespace Rapporteur.Events.Typing;

/// <summary>How likely a candidate is no event, and each of the types; calibrated, so that of those with 0.8 about 80% are right.</summary>
/// <param name="None">That it is no event.</param>
/// <param name="Types">By <see cref="EventType"/>; with <paramref name="None"/> they add up to one.</param>
internal readonly record struct TypeScores(double None, IReadOnlyList<double> Types)
{
    /// <summary>The likeliest type, the first of equals.</summary>
    public EventType Best
    {
        get
        {
            var best = 0;
            for (var i = 1; i < Types.Count; i++)
            {
                best = Types[i] > Types[best] ? i : best;
            }

            return (EventType)best;
        }
    }

    /// <summary>How likely <paramref name="type"/> is.</summary>
    public double this[EventType type] => Types[(int)type];
}
