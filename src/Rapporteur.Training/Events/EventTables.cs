using Rapporteur.Events.Typing;
using Rapporteur.Training.Features;

namespace Rapporteur.Training.Events;

/// <summary>Packs weights.</summary>
internal static class EventTables
{
    /// <summary>Weights as whole numbers; of too many rows those with the largest weights.</summary>
    public static EventTable Pack(IReadOnlyDictionary<uint, float[]> rows, int columns, int most)
    {
        var hashes = rows
            .OrderByDescending(static row => row.Value.Max(MathF.Abs))
            .ThenBy(static row => row.Key)
            .Take(most)
            .Select(static row => row.Key)
            .Order()
            .ToArray();
        var unit = EightBits.UnitOf(hashes.Length, columns, (n, weights) => rows[hashes[n]].CopyTo(weights));
        var whole = new sbyte[hashes.Length * columns];
        for (var n = 0; n < hashes.Length; n++)
        {
            EightBits.Round(rows[hashes[n]], unit, whole.AsSpan(n * columns, columns));
        }

        return new EventTable(columns, hashes, whole, unit);
    }
}
