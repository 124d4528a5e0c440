namespace Rapporteur.Training.Registers;

/// <summary>Reads a table of the register: tab separated, a heading line, comments from a <c>#</c> at the start of a line.</summary>
internal sealed class TableFile
{
    private readonly string[] _columns;

    private TableFile(string path, string[] columns) => (Path, _columns) = (path, columns);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The rows of a table; none where there is no such file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Its columns, in their order.</param>
    /// <exception cref="RapporteurException">RAP0403: its heading is another, or a line has another number of fields.</exception>
    public static IEnumerable<TableRow> Rows(string path, params string[] columns)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        var table = new TableFile(path, columns);
        var headed = false;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t').Select(static field => field.Trim()).ToArray();
            if (!headed)
            {
                headed = true;
                if (!fields.SequenceEqual(columns))
                {
                    throw table.Fault(number, $"its columns are not {string.Join(", ", columns)}");
                }
            }
            else if (fields.Length > columns.Length || fields.Length < columns.Length - 1)
            {
                throw table.Fault(number, $"there are {fields.Length} fields, not {columns.Length}");
            }
            else
            {
                yield return new TableRow(table, number, fields);
            }
        }
    }

    /// <summary>Which column a name is.</summary>
    public int Column(string name) => Array.IndexOf(_columns, name);

    /// <summary>The fault of a line.</summary>
    public RapporteurException Fault(int line, string what) =>
        new(ErrorCodes.RegisterTableInvalid, $"{Path}:{line}: {what}. Correct the line.");
}
