using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Containers.Mail;

/// <summary>One message (<c>.eml</c>), or a page saved as one (MHTML).</summary>
internal sealed class MailFormat : IContainerFormat
{
    public bool Recognizes(InputHead head) => MailHead.IsMessage(head.Text);

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        var bytes = LimitedStream.ReadAll(input.Stream, input.Source, input.Options.MaxMemberBytes);
        yield return MailMessage.Read(bytes.Array!, bytes.Count, input, null);
    }
}
