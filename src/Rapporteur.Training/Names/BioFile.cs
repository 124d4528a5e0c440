using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Training.Names;

/// <summary>
/// Reads names in the form of the CoNLL 2003 task and its heirs: a word and its label to a line, a tab or spaces
/// between, an empty line between sentences; <c>B-person</c>, <c>I-person</c>, <c>O</c>.
/// </summary>
internal static class BioFile
{
    /// <summary>The files that <paramref name="path"/> means: itself, or those of the folder that end in <c>.txt</c>, <c>.bio</c> or <c>.conll</c>, in the order of their names.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none.</exception>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        string[] files = File.Exists(path) ? [path]
            : !Directory.Exists(path) ? []
            : [.. Directory.GetFiles(path).Where(f => Path.GetExtension(f) is ".txt" or ".bio" or ".conll").Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new RapporteurException(
                ErrorCodes.GoldMissing, $"There are no labelled names at {path}. Name a file with a word and its label to a line, or a folder of such.");
    }

    /// <summary>Reads one file as one text.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is no sentence in it; RAP0402: a line is no word with its label.</exception>
    public static NamedText Read(string file)
    {
        using var reader = File.OpenText(file);
        return Read(reader, file);
    }

    /// <summary>Reads one file as one text.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="source">What messages call it.</param>
    /// <exception cref="RapporteurException">RAP0401: there is no sentence in it; RAP0402: a line is no word with its label.</exception>
    public static NamedText Read(TextReader reader, string source)
    {
        var sentences = new List<List<string>>();
        var names = new List<EntityName>();
        List<string> words = [];
        var (at, number, open) = (0, 0, "");
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                End(sentences, ref words);
                open = "";
                continue;
            }

            var (word, label) = Fields(line, source, number);
            var kind = label.Length > 2 ? label[2..] : "";
            if (kind.Length == 0)
            {
                open = "";
            }
            else if (label[0] == 'I' && kind == open)
            {
                names[^1] = names[^1] with { Tokens = new TokenRange(names[^1].Tokens.Start, at + 1) };
            }
            else
            {
                // An inside without its begin begins a name too.
                names.Add(new EntityName(new TokenRange(at, at + 1), EntityKinds.Of(kind)));
                open = kind;
            }

            words.Add(word);
            at++;
        }

        End(sentences, ref words);
        return sentences.Count > 0
            ? NamedText.Of(source, sentences, names)
            : throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no sentence in {source}. It should have a word and its label to a line.");
    }

    private static void End(List<List<string>> sentences, ref List<string> words)
    {
        if (words.Count > 0)
        {
            sentences.Add(words);
            words = [];
        }
    }

    private static (string Word, string Label) Fields(string line, string source, int number)
    {
        var fields = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return fields.Length >= 2 && (fields[^1] == "O" || (fields[^1].Length > 2 && fields[^1][0] is 'B' or 'I' && fields[^1][1] == '-'))
            ? (fields[0], fields[^1])
            : throw new RapporteurException(
                ErrorCodes.GoldUnreadable, $"Line {number} of {source} is no word with a label O, B-KIND or I-KIND. Check the file.");
    }
}
