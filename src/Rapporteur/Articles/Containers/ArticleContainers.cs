namespace Rapporteur.Articles.Containers;

/// <summary>Takes an input apart into the articles that it holds. Streamed: memory for one article at a time.</summary>
public static class ArticleContainers
{
    /// <summary>The kinds of input, in the order in which they are asked.</summary>
    private static readonly IContainerFormat[] Formats = [];

    /// <summary>The articles in <paramref name="input"/>; an input that is one page or text gives that one.</summary>
    /// <param name="input">The input from its start; read forward only, not disposed.</param>
    /// <param name="source">Its path.</param>
    /// <param name="options">Limits, and what the caller knows.</param>
    public static IEnumerable<StoredArticle> Open(Stream input, string source, ContainerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(source);
        options ??= new ContainerOptions();
        var head = new byte[64 * 1024];
        var count = input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        input = new ReplayStream(head.AsMemory(0, count), input);
        foreach (var format in Formats)
        {
            if (format.Recognizes(head.AsSpan(0, count)))
            {
                return format.Read(input, source, options);
            }
        }

        return [One(input, source, options)];
    }

    private static StoredArticle One(Stream input, string source, ContainerOptions options)
    {
        var bytes = Decoding.LimitedStream.ReadAll(input, source, options.MaxMemberBytes);
        return new StoredArticle { Source = source, Content = bytes, BytesRead = bytes.Count };
    }
}
