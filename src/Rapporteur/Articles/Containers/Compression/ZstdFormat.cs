namespace Rapporteur.Articles.Containers.Compression;

/// <summary>Files compressed by zstd (RFC 8878).</summary>
internal sealed class ZstdFormat : MemberFormat
{
    public override bool Recognizes(InputHead head) => ZstdFrames.IsStart(head.Bytes);

    protected override MemberStream Members(InputBuffer input) => new ZstdFrames(input);
}
