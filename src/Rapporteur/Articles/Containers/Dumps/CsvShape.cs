using System.Text.RegularExpressions;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>Tells tables from prose by their first lines: a line of names, and rows with as many cells.</summary>
internal static partial class CsvShape
{
    private const int MostCells = 2000;
    private const int LongestName = 64;

    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    /// <summary>What stands between the cells; null where <paramref name="head"/> is no table.</summary>
    /// <param name="head">The start of an input.</param>
    /// <param name="fields">The names of fields that are known.</param>
    public static char? DelimiterOf(string head, RowFields fields)
    {
        char? best = null;
        var most = 0;
        foreach (var delimiter in Delimiters)
        {
            var known = KnownNames(head, delimiter, fields);
            if (known > most)
            {
                (best, most) = (delimiter, known);
            }
        }

        return best;
    }

    /// <summary>How many names of fields that are known stand in the first line; 0 where the lines are no table.</summary>
    private static int KnownNames(string head, char delimiter, RowFields fields)
    {
        var lines = head.AsSpan().TrimStart("\r\n ");
        var end = lines.IndexOf('\n');
        var parser = new CsvParser(delimiter);
        if (end < 0 || !parser.Add(lines[..end]) || parser.Cells.Count is < 2 or > MostCells || !HasName(parser.Cells))
        {
            return 0;
        }

        var columns = parser.Cells.Count;
        var known = parser.Cells.Count(name => fields.Knows(CsvRow.FieldOf(name)));
        var names = parser.Cells.All(name => name.Length == 0 || Name().IsMatch(name));
        if (known == 0 || (known == 1 && !names))
        {
            return 0;
        }

        // The second row has to have as many cells, unless it is longer than what is looked at.
        parser.Clear();
        for (var rest = lines[(end + 1)..]; rest.Length > 0; rest = rest[(end + 1)..])
        {
            end = rest.IndexOf('\n');
            if (parser.Add(end < 0 ? rest : rest[..(end + 1)]))
            {
                return parser.Cells.Count == columns || known > 1 ? known : 0;
            }

            if (end < 0)
            {
                break;
            }
        }

        return known > 1 ? known : 0;
    }

    private static bool HasName(IReadOnlyList<string> cells) =>
        cells.All(cell => cell.Trim().Length <= LongestName) && cells.Any(cell => cell.Trim().Length > 0);

    [GeneratedRegex(@"^\s*[\w.:/-]{1,64}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
