namespace Rapporteur.Articles.Containers;

/// <summary>Tells a <see cref="ReadMeter"/> how much of a stream was read. The stream is left open.</summary>
internal sealed class CountingStream(Stream stream, ReadMeter meter) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = stream.Read(buffer);
        meter.Read(count);
        return count;
    }
}
