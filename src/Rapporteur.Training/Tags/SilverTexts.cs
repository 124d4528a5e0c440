using System.Globalization;
using Rapporteur.Language;
using Rapporteur.Readings;

namespace Rapporteur.Training.Tags;

/// <summary>
/// Texts in which a program marked words: NAME.tsv (begin and end in Unicode code points, tag, lemma, name, head, relation,
/// between tabs) for a text NAME.txt.
/// </summary>
internal static class SilverTexts
{
    /// <summary>All pairs of a file of marks and a text, in the order of their names.</summary>
    /// <param name="folders">Where they are.</param>
    /// <param name="marked">What messages call such a text: tagged.</param>
    /// <exception cref="RapporteurException">RAP0401: there is none.</exception>
    public static IReadOnlyList<(string Marks, string Text)> Pairs(SilverTags folders, string marked)
    {
        var files = Directory.Exists(folders.TagsFolder) ? Directory.GetFiles(folders.TagsFolder, "*.tsv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        (string Marks, string Text)[] pairs =
        [
            .. files.Select(file => (file, Path.Combine(folders.TextsFolder, Path.GetFileNameWithoutExtension(file) + ".txt"))).Where(static pair => File.Exists(pair.Item2)),
        ];
        return pairs.Length > 0
            ? pairs
            : throw new RapporteurException(
                ErrorCodes.GoldMissing, $"There is no {marked} text in {folders.TagsFolder}. It should hold files NAME.tsv, and {folders.TextsFolder} a NAME.txt for each.");
    }

    /// <summary>The lines of a text without outer white space; empty ones are left out.</summary>
    public static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = new TextSpan(start, end).Trim(text);
            if (!line.IsEmpty)
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>The marked words of a text.</summary>
    /// <param name="file">The file of marks.</param>
    /// <param name="text">The text.</param>
    /// <param name="fewest">How many fields a line must have.</param>
    /// <param name="fields">What messages call them.</param>
    /// <exception cref="RapporteurException">RAP0402: a line has fewer, or its word does not lie in the text.</exception>
    public static IEnumerable<(TextSpan Span, string[] Fields)> Words(string file, string text, int fewest, string fields)
    {
        var points = new CodePoints(text);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var parts = line.Split('\t');
            if (parts.Length < fewest
                || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start > end || points.ToUtf16(end) > text.Length)
            {
                throw new RapporteurException(ErrorCodes.GoldUnreadable, $"Line {number} of {file} is no {fields} within the text. Check the file.");
            }

            yield return (points.ToUtf16(start, end), parts);
        }
    }
}
