namespace Rapporteur.Events.Typing;

/// <summary>The rows of a table that a sample's features have: each counts once, and all of them together as much as those of any other sample.</summary>
internal sealed class EventRows(EventTable table)
{
    private readonly HashSet<int> _known = [];
    private readonly List<(int Row, float Value)> _rows = [];
    private float _norm;

    /// <summary>Takes the row of a feature, where it has one.</summary>
    /// <param name="hash">The feature.</param>
    /// <param name="scale">What it counts for, above 0.</param>
    public void Take(uint hash, float scale)
    {
        var row = table.RowOf(hash);
        if (row >= 0 && _known.Add(row))
        {
            _rows.Add((row, scale));
            _norm += scale * scale;
        }
    }

    /// <summary>Adds the rows to <paramref name="sums"/>, and starts the next sample.</summary>
    public void AddTo(Span<float> sums)
    {
        var norm = 1 / MathF.Sqrt(_norm);
        foreach (var (row, value) in _rows)
        {
            table.Add(row, value * norm, sums);
        }

        _known.Clear();
        _rows.Clear();
        _norm = 0;
    }
}
