using System.Globalization;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>Tables in text with an article to a row and names in the first line: CSV, TSV, and with semicolons or bars.</summary>
internal sealed class CsvFormat : IContainerFormat
{
    private const int HeadLength = 64 * 1024;

    public bool Recognizes(InputHead head) => CsvShape.DelimiterOf(head.Text, new RowFields(head.Options.Map)) is not null;

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        var fields = new RowFields(input.Options.Map);
        var reader = new ByteReader(input.Stream);
        reader.Ensure(HeadLength);
        var rows = new CsvRows(reader, CsvShape.DelimiterOf(ByteReader.TextOf(reader.Ahead), fields) ?? ',', input.Options.MaxMemberBytes);
        if (!rows.Take(0) || rows.Wrong != CsvRows.Trouble.None)
        {
            yield return RowFaults.Unreadable(input, null, rows.Line, "the names of the columns cannot be read");
            yield break;
        }

        var count = rows.Cells.Count;
        var columns = CsvRow.ColumnsOf(rows.Cells);
        if (!fields.NamesOf("text").Concat(fields.NamesOf("html")).Any(columns.ContainsKey))
        {
            yield return input.Fault(null, RowArticle.NoText(new CsvRow(columns, []), fields, input.Source));
            yield break;
        }

        for (var number = 1; rows.Take(count); number++)
        {
            yield return ReadRow(rows, columns, count, number.ToString(CultureInfo.InvariantCulture), fields, input);
        }
    }

    private static StoredArticle ReadRow(
        CsvRows rows, Dictionary<string, int> columns, int count, string name, RowFields fields, ContainerInput input) => rows.Wrong switch
        {
            CsvRows.Trouble.TooLarge => RowFaults.TooLarge(input, name, rows.Line),
            CsvRows.Trouble.OpenQuote => RowFaults.Unreadable(input, name, rows.Line, "a quotation mark opens and does not close"),
            _ when rows.Cells.Skip(count).Any(cell => cell.Length > 0) => RowFaults.Unreadable(
                input, name, rows.Line, string.Create(CultureInfo.InvariantCulture, $"the row has {rows.Cells.Count} cells, the first line names {count}")),
            _ => RowArticle.Of(new CsvRow(columns, rows.Cells), fields, input, name),
        };
}
