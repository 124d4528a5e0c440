using System.Globalization;
using Rapporteur.Language.Tags;
using Rapporteur.Readings;

namespace Rapporteur.Training.Tags;

/// <summary>
/// Reads tags that a program gave: NAME.tsv (begin and end in Unicode code points, tag, lemma, name, head, relation,
/// between tabs) for a text NAME.txt.
/// </summary>
internal static class SilverFolder
{
    /// <summary>Reads all texts that have tags, in the order of their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: no tagged text in the folders; RAP0402: tags that cannot be read.</exception>
    public static IReadOnlyList<AnnotatedText> Read(string tagsFolder, string textsFolder)
    {
        var files = Directory.Exists(tagsFolder) ? Directory.GetFiles(tagsFolder, "*.tsv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        var texts = new List<AnnotatedText>(files.Length);
        foreach (var file in files)
        {
            var path = Path.Combine(textsFolder, Path.GetFileNameWithoutExtension(file) + ".txt");
            if (File.Exists(path))
            {
                var text = File.ReadAllText(path);
                var lines = Lines(text);
                texts.Add(new AnnotatedText(path, text, lines, Sentences(text, lines), Tags(file, text)));
            }
        }

        return texts.Count > 0
            ? texts
            : throw new RapporteurException(
                ErrorCodes.GoldMissing, $"There is no tagged text in {tagsFolder}. It should hold files NAME.tsv, and {textsFolder} a NAME.txt for each.");
    }

    private static List<TextSpan> Lines(string text)
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

    private static List<TextSpan> Sentences(string text, List<TextSpan> lines)
    {
        var document = TaggedText.Of("", text, lines, []).Document;
        return [.. document.Sentences.Select(document.SpanOf)];
    }

    private static List<TaggedSpan> Tags(string file, string text)
    {
        var points = new CodePoints(text);
        var tagged = new List<TaggedSpan>();
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            if (fields.Length < 7
                || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start > end || points.ToUtf16(end) > text.Length)
            {
                throw new RapporteurException(
                    ErrorCodes.GoldUnreadable, $"Line {tagged.Count + 1} of {file} is no begin, end, tag, lemma, name, head and relation within the text. Check the file.");
            }

            // The older guidelines call every "to" TO; the treebanks call the preposition IN.
            var tag = fields[2] == "TO" && fields[6] == "case" ? WordTag.Preposition : PennTags.Reduce(fields[2]);
            tagged.Add(new TaggedSpan(points.ToUtf16(start, end), tag));
        }

        return tagged;
    }
}
