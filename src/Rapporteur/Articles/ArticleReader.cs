using Rapporteur.Articles.Containers;
using Rapporteur.Articles.Decoding;
using Rapporteur.Articles.Html;
using Rapporteur.Articles.PlainText;

namespace Rapporteur.Articles;

/// <summary>From bytes to an <see cref="Article"/>: finds the encoding, tells pages from plain text, and names the blocks.</summary>
public static class ArticleReader
{
    /// <summary>Reads one file.</summary>
    /// <exception cref="RapporteurException">RAP0101 to RAP0107: the file cannot be read as an article.</exception>
    public static Article ReadFile(string path, ArticleOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RapporteurException(ErrorCodes.InputNotFound, $"{path} is not there. Check the path.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RapporteurException(
                ErrorCodes.InputUnreadable, $"{path} cannot be opened ({e.Message}). Check that it is a file and may be read.", e);
        }

        using (stream)
        {
            return Read(stream, path, options);
        }
    }

    /// <summary>Reads one article from a stream, to its end or to <see cref="ArticleOptions.MaxBytes"/>.</summary>
    /// <param name="stream">Where the bytes come from; left open.</param>
    /// <param name="source">What <see cref="Article.Source"/> says.</param>
    /// <param name="options">Limits and what the caller knows.</param>
    /// <exception cref="RapporteurException">RAP0102 to RAP0107.</exception>
    public static Article Read(Stream stream, string source, ArticleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        options ??= new ArticleOptions();
        return Read(LimitedStream.ReadAll(stream, source, options.MaxBytes), source, options, ArticleHints.None);
    }

    /// <summary>Reads an article that <see cref="ArticleContainers"/> took out of an input.</summary>
    /// <exception cref="RapporteurException">RAP0102 to RAP0107, and whatever the input's <see cref="StoredArticle.Fault"/> is.</exception>
    public static Article Read(StoredArticle stored, ArticleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stored);
        options ??= new ArticleOptions();
        return stored.Fault is { } fault ? throw fault
            : stored.Ready is { } ready ? ready with { Published = options.Published ?? ready.Published }
            : Read(stored.Content.Span, stored.Source, options, stored.Hints);
    }

    private static Article Read(ReadOnlySpan<byte> bytes, string source, ArticleOptions options, ArticleHints hints)
    {
        var text = TextDecoder.Decode(bytes, source, hints.Charset);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RapporteurException(ErrorCodes.InputEmpty, $"{source} holds no text. Leave it out, or check how it was made.");
        }

        return IsPage(text, hints.MediaType)
            ? PageReader.Read(text, source, options, hints)
            : HintedText.Read(text, source, options, hints);
    }

    private static bool IsPage(string text, string? mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => true,
        "text/plain" => false,
        _ => HtmlSniffer.IsPage(text),
    };

    /// <summary>Takes a text that is already at hand; never fails, an empty text has no blocks.</summary>
    public static Article FromText(string text, string source, ArticleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        return PlainTextReader.Read(text, source, options?.Published);
    }
}
