namespace Rapporteur.Actors.Registers;

/// <summary>Finds the names of a register that are spelt most like another.</summary>
public static class NearestNames
{
    private const int LongestName = 60;

    /// <summary>The nearest names, the nearest first; none where all are too far.</summary>
    /// <param name="register">The register.</param>
    /// <param name="name">A name that it does not have.</param>
    /// <param name="most">No more than so many.</param>
    public static IReadOnlyList<string> Of(Register register, string name, int most)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(name);
        var wanted = name.Trim().ToLowerInvariant();
        if (wanted.Length is 0 or > LongestName)
        {
            return [];
        }

        var farthest = Math.Max(1, wanted.Length / 4);
        return
        [
            .. Names(register).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(other => Math.Abs(other.Length - wanted.Length) <= farthest)
                .Select(other => (Name: other, Distance: Distance(wanted, other.ToLowerInvariant(), farthest)))
                .Where(other => other.Distance <= farthest)
                .OrderBy(static other => other.Distance).ThenBy(static other => other.Name, StringComparer.Ordinal)
                .Take(most).Select(static other => other.Name),
        ];
    }

    private static IEnumerable<string> Names(Register register) =>
        register.Names.Where(static n => n.Kind != ActorNameKind.Trap).Select(static n => n.Name)
            .Concat(register.Organs.SelectMany(static o => o.Names))
            .Concat(register.Organizations.SelectMany(static o => o.Names.Prepend(o.Name)))
            .Concat(register.Groups.SelectMany(static g => g.Names.Prepend(g.Name)))
            .Concat(register.Holders.SelectMany(static h => h.Names.Prepend(h.Name)));

    // Fewest letters to put in, take out or change; more than allowed gives one more than allowed.
    private static int Distance(string a, string b, int allowed)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var before = row[0];
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1));
                before = above;
                least = Math.Min(least, row[j]);
            }

            if (least > allowed)
            {
                return allowed + 1;
            }
        }

        return row[b.Length];
    }
}
