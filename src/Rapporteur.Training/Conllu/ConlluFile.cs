namespace Rapporteur.Training.Conllu;

/// <summary>Reads treebanks in CoNLL-U (universaldependencies.org/format.html). Empty nodes are passed over.</summary>
public static class ConlluFile
{
    /// <summary>Reads the documents of a file, or of all <c>.conllu</c> files of a folder in the order of their names.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="trees">False where the words need no heads: what stands there is then not looked at.</param>
    /// <exception cref="RapporteurException">RAP0401: there is none; RAP0402: a file is no CoNLL-U.</exception>
    public static IReadOnlyList<ConlluDocument> Read(string path, bool trees)
    {
        var documents = new List<ConlluDocument>();
        foreach (var file in FilesOf(path))
        {
            using var reader = File.OpenText(file);
            documents.AddRange(Read(reader, file, trees));
        }

        return documents.Count > 0
            ? documents
            : throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no sentence in {path}. Name a treebank in CoNLL-U.");
    }

    /// <summary>Reads them with their trees.</summary>
    /// <inheritdoc cref="Read(string, bool)"/>
    public static IReadOnlyList<ConlluDocument> Read(string path) => Read(path, trees: true);

    /// <summary>The files that <paramref name="path"/> means.</summary>
    /// <exception cref="RapporteurException">RAP0401: there is none.</exception>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*.conllu") : File.Exists(path) ? [path] : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? files
            : throw new RapporteurException(ErrorCodes.GoldMissing, $"There is no treebank at {path}. Name a file in CoNLL-U, or a folder of such.");
    }

    /// <summary>Reads the documents of one file.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="trees">False where the words need no heads.</param>
    /// <exception cref="RapporteurException">RAP0402: it is no CoNLL-U.</exception>
    public static IReadOnlyList<ConlluDocument> Read(TextReader reader, string name, bool trees = true)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var documents = new List<ConlluDocument>();
        var builder = new ConlluBuilder(name, trees);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                builder.EndSentence(number);
            }
            else if (line[0] == '#')
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal) && builder.Take() is { } document)
                {
                    documents.Add(document);
                }

                builder.Comment(line);
            }
            else
            {
                builder.Add(line.Split('\t'), number);
            }
        }

        builder.EndSentence(number);
        if (builder.Take() is { } last)
        {
            documents.Add(last);
        }

        return documents;
    }
}
