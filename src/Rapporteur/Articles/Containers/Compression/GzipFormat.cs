namespace Rapporteur.Articles.Containers.Compression;

/// <summary>Files compressed by gzip (RFC 1952).</summary>
internal sealed class GzipFormat : MemberFormat
{
    public override bool Recognizes(ReadOnlySpan<byte> head, ContainerOptions options) => GzipHeader.IsStart(head);

    protected override MemberStream Members(InputBuffer input) => new GzipMembers(input);
}
