using Rapporteur.Language;
using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Tags;

/// <summary>Reads tags that a program gave, see <see cref="SilverTexts"/>.</summary>
internal static class SilverFolder
{
    /// <summary>Reads all texts that have tags, in the order of their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: no tagged text in the folders; RAP0402: tags that cannot be read.</exception>
    public static IReadOnlyList<AnnotatedText> Read(string tagsFolder, string textsFolder)
    {
        var texts = new List<AnnotatedText>();
        foreach (var (marks, path) in SilverTexts.Pairs(new SilverTags(tagsFolder, textsFolder), "tagged"))
        {
            var text = File.ReadAllText(path);
            var lines = SilverTexts.Lines(text);
            texts.Add(new AnnotatedText(path, text, lines, Sentences(text, lines), [.. Tags(marks, text)]));
        }

        return texts;
    }

    private static List<TextSpan> Sentences(string text, List<TextSpan> lines)
    {
        var document = TaggedText.Of("", text, lines, []).Document;
        return [.. document.Sentences.Select(document.SpanOf)];
    }

    // The older guidelines call every "to" TO; the treebanks call the preposition IN.
    private static IEnumerable<TaggedSpan> Tags(string file, string text) =>
        SilverTexts.Words(file, text, fewest: 7, "begin, end, tag, lemma, name, head and relation").Select(static word => new TaggedSpan(
            word.Span, word.Fields[2] == "TO" && word.Fields[6] == "case" ? WordTag.Preposition : PennTags.Reduce(word.Fields[2])));
}
