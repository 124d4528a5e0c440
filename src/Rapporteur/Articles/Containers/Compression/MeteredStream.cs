namespace Rapporteur.Articles.Containers.Compression;

/// <summary>What comes out of decompression, counted so that bombs are noticed.</summary>
internal sealed class MeteredStream(Stream stream, ReadMeter meter, string source) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        meter.Made(count, source);
        return count;
    }
}
