namespace Rapporteur.Language.Times;

/// <summary>What the table knows of one word.</summary>
internal sealed class TimeWord
{
    // Roles that alone can be the heart of an expression; without one of these in a sentence (or a number) nothing is looked for.
    private static readonly TimeRole[] Hearts =
    [
        TimeRole.Month, TimeRole.Weekday, TimeRole.Unit, TimeRole.Season, TimeRole.DayPart, TimeRole.NamedDay, TimeRole.Decade,
        TimeRole.Every, TimeRole.Reference, TimeRole.Clock, TimeRole.HalfDay, TimeRole.OClock, TimeRole.Feast, TimeRole.Comparative,
        TimeRole.Period, TimeRole.Era,
    ];

    private readonly short[] _values = new short[(int)TimeRole.Happened + 1];

    /// <summary>True where it can be the heart of an expression.</summary>
    public bool IsHeart { get; private set; }

    /// <summary>The value of <paramref name="role"/>; 0 where the word does not have it.</summary>
    public int this[TimeRole role] => _values[(int)role];

    /// <summary>Gives it a role.</summary>
    public void Add(TimeRole role, short value)
    {
        _values[(int)role] = value;
        // "Nineteen ninety-six", "twenty twenty-four", "two thousand" are years.
        IsHeart |= Array.IndexOf(Hearts, role) >= 0 || (role == TimeRole.Number && value is >= 17 and <= 20) || (role == TimeRole.Scale && value == 1000)
            || (role == TimeRole.Preposition && value == (int)TimePreposition.Since);
    }
}
