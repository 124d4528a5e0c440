using System.Globalization;

namespace Rapporteur.Unicode;

/// <summary>The tables of <see cref="CanonicalForm"/>, loaded when they are first needed.</summary>
internal sealed class CanonicalTables
{
    private static readonly Lazy<CanonicalTables> _loaded = new(static () => new CanonicalTables());

    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<int, byte> _classes = [];

    private CanonicalTables()
    {
        var single = new Dictionary<int, int[]>();
        foreach (var line in EmbeddedLines.Of("Unicode.Data.canonical-decompositions.txt"))
        {
            var points = line.TrimStart('!').Split(' ').Select(Point).ToArray();
            single[points[0]] = points[1..];
            if (line[0] != '!')
            {
                _compositions[(points[1], points[2])] = points[0];
            }
        }

        foreach (var point in single.Keys)
        {
            _decompositions[point] = [.. Whole(point, single)];
        }

        foreach (var line in EmbeddedLines.Of("Unicode.Data.combining-classes.txt"))
        {
            var parts = line.Split(' ');
            for (var point = Point(parts[0]); point <= Point(parts[1]); point++)
            {
                _classes[point] = byte.Parse(parts[2], CultureInfo.InvariantCulture);
            }
        }
    }

    public static CanonicalTables Loaded => _loaded.Value;

    /// <summary>What a code point is made of, nothing of which is made of anything; null where it is not made of others.</summary>
    public int[]? Decomposition(int point) => _decompositions.GetValueOrDefault(point);

    /// <summary>What two code points make; -1 where they make nothing.</summary>
    public int Composition(int first, int second) => _compositions.GetValueOrDefault((first, second), -1);

    /// <summary>Canonical combining class; 0 for what other marks do not pass.</summary>
    public byte Class(int point) => _classes.GetValueOrDefault(point);

    private static IEnumerable<int> Whole(int point, Dictionary<int, int[]> single) =>
        single.TryGetValue(point, out var parts) ? parts.SelectMany(part => Whole(part, single)) : [point];

    private static int Point(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
