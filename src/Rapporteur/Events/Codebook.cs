using System.Collections.Frozen;
using System.Globalization;

namespace Rapporteur.Events;

/// <summary>Types and modes of PLOVER 2.0 with their numbers; the table is <c>Events/Data/codebook.txt</c>.</summary>
public static class Codebook
{
    /// <summary>The version of the labels, a field of every export: three sets are in circulation.</summary>
    public const string Version = "PLOVER-2.0";

    private static readonly Lazy<Table> Entries = new(Table.Load);

    /// <summary>All types, in the order of the manual.</summary>
    public static IReadOnlyList<EventType> Types { get; } = Enum.GetValues<EventType>();

    /// <summary>The modes of a type, in the order of the manual; none for some.</summary>
    public static IReadOnlyList<string> ModesOf(EventType type) => Entries.Value.Modes[(int)type];

    /// <summary>The place of a mode among <see cref="ModesOf"/>, from 1; 0 for none.</summary>
    internal static int NumberOf(EventType type, string? mode)
    {
        var modes = ModesOf(type);
        for (var k = 0; k < modes.Count; k++)
        {
            if (modes[k] == mode)
            {
                return k + 1;
            }
        }

        return 0;
    }

    /// <summary>True where <paramref name="mode"/> is one of the type's.</summary>
    public static bool HasMode(EventType type, string mode) => Entries.Value.Lines.ContainsKey((type, mode));

    /// <summary>How friendly or hostile it is, from -10 to 10; that of the mode, else that of the type.</summary>
    /// <exception cref="KeyNotFoundException">The type has no such mode.</exception>
    public static double IntensityOf(EventType type, string? mode) => LineOf(type, mode).Intensity;

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public static int QuadOf(EventType type) => LineOf(type, null).Quad;

    /// <summary>The code of CAMEO that comes nearest, a string of two to four digits.</summary>
    /// <exception cref="KeyNotFoundException">The type has no such mode.</exception>
    public static string CameoOf(EventType type, string? mode) => LineOf(type, mode).Cameo;

    private static Line LineOf(EventType type, string? mode) => Entries.Value.Lines[(type, mode ?? "")];

    private readonly record struct Line(double Intensity, int Quad, string Cameo);

    private sealed record Table(FrozenDictionary<(EventType Type, string Mode), Line> Lines, IReadOnlyList<string>[] Modes)
    {
        public static Table Load()
        {
            var lines = new Dictionary<(EventType, string), Line>();
            var modes = Codebook.Types.Select(static _ => new List<string>()).ToArray();
            foreach (var parts in EmbeddedLines.Of("Events.Data.codebook.txt").Skip(1).Select(static line => line.Split('\t')))
            {
                var type = Enum.Parse<EventType>(parts[0], ignoreCase: true);
                lines.Add((type, parts[1]), new Line(double.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture), parts[4]));
                if (parts[1].Length > 0)
                {
                    modes[(int)type].Add(parts[1]);
                }
            }

            return new Table(lines.ToFrozenDictionary(), modes);
        }
    }
}
