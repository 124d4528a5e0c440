using Rapporteur.Articles;

namespace Rapporteur.Bench;

/// <summary>The texts that are measured, in the order of their names.</summary>
internal static class Corpus
{
    /// <summary>The texts of <paramref name="folder"/>.</summary>
    /// <exception cref="RapporteurException">RAP0101: there are none.</exception>
    public static string[] Files(string folder) => Files(folder, "*.txt");

    /// <summary>The files of <paramref name="folder"/> whose names match one of <paramref name="patterns"/>.</summary>
    /// <exception cref="RapporteurException">RAP0101: there are none.</exception>
    public static string[] Files(string folder, params string[] patterns)
    {
        string[] files = [.. patterns.SelectMany(pattern => Directory.GetFiles(folder, pattern)).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new RapporteurException(ErrorCodes.InputNotFound, $"\"{folder}\" holds no {string.Join(" or ", patterns)}; name a folder that does.");
    }

    /// <summary>Reads all of them; what cannot be read is named on the error stream and left out.</summary>
    public static List<Article> Articles(string folder)
    {
        var articles = new List<Article>();
        foreach (var file in Files(folder))
        {
            if (TryRead(file) is { } article)
            {
                articles.Add(article);
            }
        }

        return articles;
    }

    /// <summary>Reads one; null, and a line on the error stream, where it cannot be read.</summary>
    public static Article? TryRead(string file) => TryRead(file, () => ArticleReader.ReadFile(file));

    /// <summary>The same by another way of reading.</summary>
    public static Article? TryRead(string file, Func<Article> read)
    {
        try
        {
            return read();
        }
        catch (RapporteurException fault)
        {
            Console.Error.WriteLine($"left out {file}: {fault.Code}: {fault.Message}");
            return null;
        }
    }

    /// <summary>Runs of characters that are not white space.</summary>
    public static long Words(string text)
    {
        long words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var white = char.IsWhiteSpace(c);
            if (!white && !inWord)
            {
                words++;
            }

            inWord = !white;
        }

        return words;
    }
}
