namespace Rapporteur.Articles.Containers.Compression;

/// <summary>A file compressed by gzip (RFC 1952), of one member or several: what they make together is one input.</summary>
internal sealed class GzipFormat : IContainerFormat
{
    public bool Recognizes(ReadOnlySpan<byte> head) => GzipHeader.IsStart(head);

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        using var members = new GzipMembers(new InputBuffer(input.Stream, MemberStream.History));
        using var metered = new MeteredStream(members, input.Meter, input.Source);
        foreach (var article in input.Open(metered, null))
        {
            yield return article;
        }
    }
}
