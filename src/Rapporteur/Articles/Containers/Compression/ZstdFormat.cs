namespace Rapporteur.Articles.Containers.Compression;

/// <summary>Files compressed by zstd (RFC 8878).</summary>
internal sealed class ZstdFormat : MemberFormat
{
    public override bool Recognizes(ReadOnlySpan<byte> head, ContainerOptions options) => ZstdFrames.IsStart(head);

    protected override MemberStream Members(InputBuffer input) => new ZstdFrames(input);
}
