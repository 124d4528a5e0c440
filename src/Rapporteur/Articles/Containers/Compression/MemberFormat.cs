namespace Rapporteur.Articles.Containers.Compression;

/// <summary>A compressed file of one member or several: what they make together is one input, which keeps the file's name.</summary>
internal abstract class MemberFormat : IContainerFormat
{
    public abstract bool Recognizes(InputHead head);

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        using var members = Members(new InputBuffer(input.Stream, MemberStream.History));
        using var metered = new MeteredStream(members, input.Meter, input.Source);
        foreach (var article in input.Open(metered, null))
        {
            yield return article;
        }
    }

    /// <summary>The content of all members.</summary>
    protected abstract MemberStream Members(InputBuffer input);
}
