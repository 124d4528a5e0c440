namespace Rapporteur.Articles.Containers;

/// <summary>A kind of input that holds articles: an archive, a feed, a dump, a mailbox. Told by content, never by name.</summary>
internal interface IContainerFormat
{
    /// <summary>Whether <paramref name="head"/>, the first bytes of an input (up to 64 KiB), is of this kind.</summary>
    bool Recognizes(ReadOnlySpan<byte> head);

    /// <summary>The articles in it, one after the other, with memory for one at a time.</summary>
    /// <param name="input">The input from its start; read forward only, not disposed.</param>
    /// <param name="source">Path of the input, or of the member that it is.</param>
    /// <param name="options">Limits, and what the caller knows.</param>
    IEnumerable<StoredArticle> Read(Stream input, string source, ContainerOptions options);
}
