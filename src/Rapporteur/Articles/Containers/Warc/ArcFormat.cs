namespace Rapporteur.Articles.Containers.Warc;

/// <summary>Archives of the web in the form before WARC.</summary>
internal sealed class ArcFormat : IContainerFormat
{
    public bool Recognizes(InputHead head) => head.Bytes.StartsWith("filedesc:"u8);

    public IEnumerable<StoredArticle> Read(ContainerInput input) =>
        WarcFormat.Articles(input, new ArcReader(input.Stream, input.Options.MaxMemberBytes));
}
