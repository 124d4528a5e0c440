namespace Rapporteur.Articles.Containers;

/// <summary>The start of an input, by which its kind is told.</summary>
/// <param name="bytes">Its first bytes, up to 64 KiB.</param>
/// <param name="options">Limits, and what the caller knows.</param>
internal sealed class InputHead(ReadOnlyMemory<byte> bytes, ContainerOptions options)
{
    private string? _text;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>Limits, and what the caller knows.</summary>
    public ContainerOptions Options => options;

    /// <summary>The bytes as text; several kinds look at it, and it is made when the first one does.</summary>
    public string Text => _text ??= ByteReader.TextOf(bytes.Span);
}
