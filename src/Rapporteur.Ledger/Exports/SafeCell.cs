using System.Text;

namespace Rapporteur.Ledger.Exports;

/// <summary>Texts from articles as cells of a table.</summary>
internal static class SafeCell
{
    // OWASP, "CSV Injection", and the full-width forms of the four signs, which some spreadsheets take for the same.
    private const string Formula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text, with an apostrophe before it where a spreadsheet would take it for a formula.</summary>
    public static string? Guard(string? text) => text is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>The same on one line without tabs, for tables that are split at them; null for an empty one.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ') is { Length: > 0 } made ? Guard(made) : null;
    }

    /// <summary>Entries joined with semicolons; one within an entry becomes a comma, so that they stay apart.</summary>
    public static string Joined(IEnumerable<string?> entries) =>
        string.Join(';', entries.Select(static entry => (entry ?? "").Replace(';', ',')));
}
