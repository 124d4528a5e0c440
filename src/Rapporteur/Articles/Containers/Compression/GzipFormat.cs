namespace Rapporteur.Articles.Containers.Compression;

/// <summary>Files compressed by gzip (RFC 1952).</summary>
internal sealed class GzipFormat : MemberFormat
{
    public override bool Recognizes(InputHead head) => GzipHeader.IsStart(head.Bytes);

    protected override MemberStream Members(InputBuffer input) => new GzipMembers(input);
}
