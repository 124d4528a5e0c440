using Rapporteur.Actors.Registers;

namespace Rapporteur.Training.Registers;

/// <summary>A line of a table of the register.</summary>
internal sealed class TableRow(TableFile table, int line, string[] fields)
{
    /// <summary>A field that must be there.</summary>
    /// <exception cref="RapporteurException">RAP0403: it is empty.</exception>
    public string this[string column] => Optional(column) ?? throw table.Fault(line, $"{column} is empty");

    /// <summary>A field that may be empty, which gives null.</summary>
    public string? Optional(string column) => table.Column(column) is var at && at < fields.Length && fields[at].Length > 0 ? fields[at] : null;

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<string> List(string column) =>
        Optional(column)?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>From when to when.</summary>
    /// <exception cref="RapporteurException">RAP0403: a date is none.</exception>
    public RegisterPeriod Period() => new(Date("from"), Date("to"));

    /// <summary>The fault of this line.</summary>
    public RapporteurException Fault(string what) => table.Fault(line, what);

    private RegisterDate? Date(string column) =>
        Optional(column) is not { } text ? null
        : RegisterDate.TryParse(text, out var date) ? date
        : throw table.Fault(line, $"'{text}' is no date: write 2024, 2024-03 or 2024-03-25");
}
