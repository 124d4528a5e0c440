namespace Rapporteur.Articles.Containers;

/// <summary>How inputs that hold several articles are taken apart. The limits guard against hostile input.</summary>
public sealed record ContainerOptions
{
    /// <summary>Largest article in bytes, after decompression; a larger one is passed over with <see cref="ErrorCodes.InputTooLarge"/>.</summary>
    public long MaxMemberBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Deepest nesting of containers in one another: an archive in an archive, a message in a mailbox.</summary>
    public int MaxDepth { get; init; } = 4;

    /// <summary>Most bytes that one byte of a compressed input may become, once more than 64 MiB came of it.</summary>
    public int MaxExpansion { get; init; } = 1000;

    /// <summary>
    /// For dumps of JSON and CSV: which field of a row is which of an article, such as <c>text</c> to <c>body</c>.
    /// Names on the left: text, html, url, title, author, published, modified, fetched, publisher, section, language. Empty: by known dumps and usual names.
    /// </summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();
}
