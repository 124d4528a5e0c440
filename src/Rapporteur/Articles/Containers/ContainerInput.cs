namespace Rapporteur.Articles.Containers;

/// <summary>
/// An input, or a member of one, on its way through the formats: its bytes, what is known of it, and how deep it lies. A
/// format hands a member back to the dispatcher with one of the <c>Open</c> methods, which find out what the member is in
/// turn, and makes articles of its own with <see cref="Article"/> and <see cref="Fault(string, RapporteurException)"/>.
/// </summary>
internal sealed class ContainerInput
{
    private readonly int _depth;

    internal ContainerInput(Stream stream, string source, ArticleHints hints, ContainerOptions options, ReadMeter meter, int depth)
    {
        Stream = stream;
        Source = source;
        Hints = hints;
        Options = options;
        Meter = meter;
        _depth = depth;
    }

    /// <summary>The bytes from their start; read forward only, not disposed by the format.</summary>
    public Stream Stream { get; }

    /// <summary>Path of the input, then <c>!</c> and a name for each member on the way.</summary>
    public string Source { get; }

    /// <summary>What the containers around it said of it.</summary>
    public ArticleHints Hints { get; }

    /// <summary>Limits, and what the caller knows.</summary>
    public ContainerOptions Options { get; }

    /// <summary>What was read of the outermost input, and what became of it.</summary>
    public ReadMeter Meter { get; }

    /// <summary>The articles in a member, which is a page, a text, or a container again.</summary>
    /// <param name="member">Its bytes, to their end; left open.</param>
    /// <param name="name">Its name in this container; null where it is the only one, as in a compressed file.</param>
    /// <param name="hints">What is known of it; null: what is known of the container.</param>
    public IEnumerable<StoredArticle> Open(Stream member, string? name, ArticleHints? hints = null) =>
        ArticleContainers.OpenMember(member, SourceOf(name), hints ?? Hints, Options, Meter, _depth + 1);

    /// <summary>The same for a member that is in memory.</summary>
    public IEnumerable<StoredArticle> Open(ReadOnlyMemory<byte> member, string? name, ArticleHints? hints = null) =>
        ArticleContainers.OpenMember(member, SourceOf(name), hints ?? Hints, Options, Meter, _depth + 1);

    /// <summary>A member that is known to be an article, not to be looked into.</summary>
    public StoredArticle Article(ReadOnlyMemory<byte> content, string? name, ArticleHints hints) =>
        new() { Source = SourceOf(name), Content = content, Hints = hints, BytesRead = Meter.BytesRead };

    /// <summary>A member that cannot be read.</summary>
    /// <param name="name">Its name in this container; null for the container itself.</param>
    /// <param name="fault">What is wrong; its message should name <see cref="SourceOf"/>.</param>
    public StoredArticle Fault(string? name, RapporteurException fault) =>
        new() { Source = SourceOf(name), Fault = fault, BytesRead = Meter.BytesRead };

    /// <summary>The same, with a message that starts with the member's source.</summary>
    public StoredArticle Fault(string? name, string code, string what, Exception? inner = null) =>
        Fault(name, new RapporteurException(code, $"{SourceOf(name)}: {what}", inner));

    /// <summary>What <see cref="StoredArticle.Source"/> says of a member; control characters and ways out of the folder are cut off.</summary>
    public string SourceOf(string? name) => name is null ? Source : $"{Source}!{MemberName.Clean(name)}";
}
