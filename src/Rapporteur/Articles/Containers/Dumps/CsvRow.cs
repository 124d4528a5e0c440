namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>A row of a table.</summary>
/// <param name="columns">Which cell a field is in.</param>
/// <param name="cells">The cells.</param>
internal sealed class CsvRow(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells) : IDumpRow
{
    public IEnumerable<string> Names => columns.OrderBy(column => column.Value).Select(column => column.Key);

    public IReadOnlyList<string> Values(string path) =>
        columns.TryGetValue(path, out var index) && index < cells.Count && !IsNothing(cells[index]) ? [cells[index]] : [];

    /// <summary>The columns under the names in the first line.</summary>
    public static Dictionary<string, int> ColumnsOf(IReadOnlyList<string> names)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
        {
            columns.TryAdd(names[i].Trim(), i);
        }

        for (var i = 0; i < names.Count; i++)
        {
            columns.TryAdd(FieldOf(names[i]), i);
        }

        return columns;
    }

    /// <summary>A name as programs write it: <c>Publication Date</c> is <c>publication_date</c>.</summary>
    public static string FieldOf(string name) => name.Trim().Replace(' ', '_').Replace('-', '_');

    // What tools that make tables write where there is nothing.
    private static bool IsNothing(string cell) => cell.Trim() is "" or "nan" or "NaN" or "NULL" or "null" or "None";
}
