using Rapporteur.Articles;
using Rapporteur.Language;
using Rapporteur.Language.Names;
using Rapporteur.Training.Tags;

namespace Rapporteur.Training.Names;

/// <summary>
/// Reads names that a program found, see <see cref="SilverTexts"/>, by our own tokens. Words side by side with the same
/// label are one name.
/// </summary>
internal static class SilverNames
{
    /// <summary>Reads all texts that have labels, in the order of their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: no labelled text in the folders; RAP0402: labels that cannot be read.</exception>
    public static IEnumerable<NamedText> Read(SilverTags folders)
    {
        return SilverTexts.Pairs(folders, "labelled").Select(static pair => Read(pair.Marks, pair.Text));
    }

    private static NamedText Read(string file, string textFile)
    {
        var text = File.ReadAllText(textFile);
        var article = new Article { Source = textFile, Text = text, Blocks = [.. SilverTexts.Lines(text).Select(static line => new Block(BlockKind.Paragraph, line))] };
        var document = Document.Of(article);
        return new NamedText(document, Names(document, [.. Labels(file, text)]));
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

    // Numbers, dates and sums of money are labelled too; they are no names.
    private static IEnumerable<(TextSpan Span, string Label)> Labels(string file, string text) =>
        SilverTexts.Words(file, text, fewest: 5, "begin, end, tag, lemma and name").Select(static word => (word.Span, word.Fields[4] is
            "PERSON" or "ORGANIZATION" or "LOCATION" or "CITY" or "COUNTRY" or "STATE_OR_PROVINCE" or "MISC" ? word.Fields[4] : ""));
}
