using System.Globalization;
using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Readings;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Names;

/// <summary>
/// Reads names that a program found: NAME.tsv (begin and end in Unicode code points, tag, lemma, name, head, relation,
/// between tabs) for a text NAME.txt, by our own tokens. Words side by side with the same label are one name.
/// </summary>
internal static class SilverNames
{
    /// <summary>Reads all texts that have labels, in the order of their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: no labelled text in the folders; RAP0402: labels that cannot be read.</exception>
    public static IEnumerable<NamedText> Read(SilverTags folders)
    {
        var files = Directory.Exists(folders.TagsFolder) ? Directory.GetFiles(folders.TagsFolder, "*.tsv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        var pairs = files.Select(file => (file, Text: Path.Combine(folders.TextsFolder, Path.GetFileNameWithoutExtension(file) + ".txt")))
            .Where(pair => File.Exists(pair.Text)).ToArray();
        return pairs.Length > 0
            ? pairs.Select(pair => Read(pair.file, pair.Text))
            : throw new RapporteurException(
                ErrorCodes.GoldMissing, $"There is no labelled text in {folders.TagsFolder}. It should hold files NAME.tsv, and {folders.TextsFolder} a NAME.txt for each.");
    }

    private static NamedText Read(string file, string textFile)
    {
        var text = File.ReadAllText(textFile);
        var article = new Article { Source = textFile, Text = text, Blocks = [.. Lines(text).Select(line => new Block(BlockKind.Paragraph, line))] };
        var document = Document.Of(article);
        return new NamedText(document, Names(document, Labels(file, text)));
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = new TextSpan(start, end).Trim(text);
            start = end + 1;
            if (!line.IsEmpty)
            {
                yield return line;
            }
        }
    }

    // A token of ours has the label of the one that it starts in.
    private static List<EntityName> Names(Document document, List<(TextSpan Span, string Label)> labels)
    {
        var names = new List<EntityName>();
        var at = 0;
        foreach (var sentence in document.Sentences)
        {
            var open = "";
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var span = document.Tokens[i].Span;
                while (at < labels.Count && labels[at].Span.End <= span.Start)
                {
                    at++;
                }

                var label = at < labels.Count && labels[at].Span.Start <= span.Start ? labels[at].Label : "";
                if (label.Length > 0 && label == open)
                {
                    names[^1] = names[^1] with { Tokens = new TokenRange(names[^1].Tokens.Start, i + 1) };
                }
                else if (label.Length > 0)
                {
                    names.Add(new EntityName(new TokenRange(i, i + 1), EntityKinds.Of(label)));
                }

                open = label;
            }
        }

        return names;
    }

    private static List<(TextSpan Span, string Label)> Labels(string file, string text)
    {
        var points = new CodePoints(text);
        var labels = new List<(TextSpan, string)>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var fields = line.Split('\t');
            if (fields.Length < 5
                || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start > end || points.ToUtf16(end) > text.Length)
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable, $"Line {number} of {file} is no begin, end, tag, lemma and name within the text. Check the file.");
            }

            // Numbers, dates and sums of money are labelled too; they are no names.
            labels.Add((points.ToUtf16(start, end), fields[4] is "PERSON" or "ORGANIZATION" or "LOCATION" or "CITY" or "COUNTRY" or "STATE_OR_PROVINCE" or "MISC" ? fields[4] : ""));
        }

        return labels;
    }
}
