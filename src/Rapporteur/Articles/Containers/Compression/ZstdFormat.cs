namespace Rapporteur.Articles.Containers.Compression;

/// <summary>A file compressed by zstd (RFC 8878), of one frame or several: what they make together is one input.</summary>
internal sealed class ZstdFormat : IContainerFormat
{
    public bool Recognizes(ReadOnlySpan<byte> head) => ZstdFrames.IsStart(head);

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        using var frames = new ZstdFrames(new InputBuffer(input.Stream, MemberStream.History));
        using var metered = new MeteredStream(frames, input.Meter, input.Source);
        foreach (var article in input.Open(metered, null))
        {
            yield return article;
        }
    }
}
