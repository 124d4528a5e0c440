using System.Globalization;
using System.Text;
using Rapporteur.Language.Tags;

namespace Rapporteur.Training.Tags;

/// <summary>
/// Reads a treebank in CoNLL-U. Its text is made of the words and the notes <c>SpaceAfter=No</c>, a paragraph at each
/// <c>newpar</c> or <c>newdoc</c>; the tags are those of the column XPOS.
/// </summary>
internal sealed class Treebank
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _paragraphs = [];
    private readonly List<TextSpan> _sentences = [];
    private readonly List<TaggedSpan> _tagged = [];
    private int _paragraph = -1;
    private int _sentence = -1;

    /// <summary>Reads <paramref name="file"/> as one text to a document of the treebank.</summary>
    /// <exception cref="RapporteurException">RAP0401: no such file; RAP0402: it is no CoNLL-U.</exception>
    public static IReadOnlyList<AnnotatedText> Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no treebank at {file}. Name a file in CoNLL-U.");
        }

        var texts = new List<AnnotatedText>();
        var bank = new Treebank();
        string? name = null;
        var number = 0;

        // The last word of the words written together, and where they start.
        int last = 0, start = 0;
        var together = "";
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                bank.Take(texts, name ?? file);
                name = line;
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                bank.EndParagraph();
            }
            else if (line.Length == 0)
            {
                bank.EndSentence();
                last = 0;
            }
            else if (line[0] != '#')
            {
                var fields = line.Split('\t');
                if (fields.Length != 10)
                {
                    throw new RapporteurException(
                        ErrorCodes.GoldUnreadable, $"Line {number} of {file} has {fields.Length} columns, and CoNLL-U has 10. Check the file.");
                }

                if (fields[0].Contains('.', StringComparison.Ordinal))
                {
                    continue;
                }

                var dash = fields[0].IndexOf('-', StringComparison.Ordinal);
                var id = Number(fields[0][(dash + 1)..], file, number);
                if (dash > 0)
                {
                    (last, together) = (id, fields[1]);
                    start = bank.Write(fields[1], fields[9]);
                }
                else if (id <= last)
                {
                    // Where the parts do not spell the whole, what follows has no place of its own.
                    var part = together.StartsWith(fields[1], StringComparison.Ordinal) ? fields[1].Length : 0;
                    together = part > 0 ? together[part..] : "";
                    bank.Tag(new TextSpan(start, start + part), fields[4]);
                    start += part;
                }
                else
                {
                    var at = bank.Write(fields[1], fields[9]);
                    bank.Tag(new TextSpan(at, at + fields[1].Length), fields[4]);
                }
            }
        }

        bank.Take(texts, name ?? file);
        if (texts.Count == 0)
        {
            throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no sentence in {file}. Name a treebank in CoNLL-U.");
        }

        return texts;
    }

    private static int Number(string digits, string file, int line) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : throw new RapporteurException(
                ErrorCodes.GoldUnreadable, $"Line {line} of {file} does not start with a word's number. Check the file.");

    private int Write(string word, string notes)
    {
        if (_paragraph < 0)
        {
            if (_text.Length > 0)
            {
                _text.Append("\n\n");
            }

            _paragraph = _text.Length;
        }

        _sentence = _sentence < 0 ? _text.Length : _sentence;
        var start = _text.Length;
        _text.Append(word);
        if (!notes.Contains("SpaceAfter=No", StringComparison.Ordinal))
        {
            _text.Append(' ');
        }

        return start;
    }

    private void Tag(TextSpan span, string penn)
    {
        var tag = PennTags.Reduce(penn);
        if (!span.IsEmpty && tag != WordTag.None)
        {
            _tagged.Add(new TaggedSpan(span, tag));
        }
    }

    private void EndSentence()
    {
        if (_sentence >= 0)
        {
            _sentences.Add(new TextSpan(_sentence, _text.Length));
            _sentence = -1;
        }
    }

    private void EndParagraph()
    {
        EndSentence();
        if (_paragraph >= 0)
        {
            _paragraphs.Add(new TextSpan(_paragraph, _text.Length));
            _paragraph = -1;
        }
    }

    private void Take(List<AnnotatedText> texts, string name)
    {
        EndParagraph();
        if (_paragraphs.Count > 0)
        {
            texts.Add(new AnnotatedText(name, _text.ToString(), [.. _paragraphs], [.. _sentences], [.. _tagged]));
        }

        _text.Clear();
        _paragraphs.Clear();
        _sentences.Clear();
        _tagged.Clear();
    }
}
