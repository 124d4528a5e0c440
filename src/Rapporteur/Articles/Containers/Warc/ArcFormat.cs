namespace Rapporteur.Articles.Containers.Warc;

/// <summary>Archives of the web in the form before WARC.</summary>
internal sealed class ArcFormat : IContainerFormat
{
    public bool Recognizes(ReadOnlySpan<byte> head, ContainerOptions options) => head.StartsWith("filedesc:"u8);

    public IEnumerable<StoredArticle> Read(ContainerInput input) =>
        WarcFormat.Articles(input, new ArcReader(input.Stream, input.Options.MaxMemberBytes));
}
