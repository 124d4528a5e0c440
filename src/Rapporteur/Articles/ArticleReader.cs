namespace Rapporteur.Articles;

/// <summary>From bytes to an <see cref="Article"/>: finds the encoding, tells pages from plain text, and names the blocks.</summary>
public static class ArticleReader
{
    /// <summary>Reads one file.</summary>
    /// <exception cref="RapporteurException">RAP0101 to RAP0107: the file cannot be read as an article.</exception>
    public static Article ReadFile(string path, ArticleOptions? options = null) => throw new NotImplementedException();

    /// <summary>Reads one article from a stream, to its end or to <see cref="ArticleOptions.MaxBytes"/>.</summary>
    /// <param name="stream">Where the bytes come from; left open.</param>
    /// <param name="source">What <see cref="Article.Source"/> says.</param>
    /// <param name="options">Limits and what the caller knows.</param>
    /// <exception cref="RapporteurException">RAP0102 to RAP0107.</exception>
    public static Article Read(Stream stream, string source, ArticleOptions? options = null) => throw new NotImplementedException();

    /// <summary>Takes a text that is already at hand; never fails, an empty text has no blocks.</summary>
    public static Article FromText(string text, string source, ArticleOptions? options = null) =>
        throw new NotImplementedException();
}
