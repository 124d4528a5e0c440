using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Rapporteur.Articles.Containers.Compression;

/// <summary>The members of a gzip file (RFC 1952).</summary>
/// <remarks>
/// The system's own reader of gzip gives up a file at its first damage and does not tell members apart. Here it decodes
/// one member at a time; where a member ends is found by its trailer, the checksum and the length of what was decoded.
/// </remarks>
internal sealed class GzipMembers(InputBuffer input) : MemberStream(input)
{
    private const int TrailerLength = 8;

    private readonly Crc32 _checksum = new();
    private DecoderInput? _packed;
    private DeflateStream? _member;
    private uint _length;

    protected override int MarkLength => GzipHeader.FixedLength;

    protected override bool IsMember(ReadOnlySpan<byte> bytes) => GzipHeader.IsStart(bytes);

    protected override void OpenMember()
    {
        GzipHeader.Take(Input);
        _checksum.Reset();
        _length = 0;
        _packed = new DecoderInput(Input);
        _member?.Dispose();
        _member = new DeflateStream(_packed, CompressionMode.Decompress, leaveOpen: true);
    }

    protected override int ReadMember(Span<byte> buffer)
    {
        var count = _member!.Read(buffer);
        _checksum.Append(buffer[..count]);
        _length += (uint)count;
        if (count == 0)
        {
            TakeTrailer();
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        _member?.Dispose();
        base.Dispose(disposing);
    }

    private void TakeTrailer()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);

        // The decoder takes its input in chunks; the trailer stands somewhere in the last one, or right behind it.
        Input.PutBack(_packed!.Last);
        var at = Input.Peek(_packed.Last + TrailerLength).IndexOf(trailer);
        if (at < 0)
        {
            throw new InvalidDataException("it is cut off, or is not what its checksum says");
        }

        Input.Take(at + TrailerLength);
    }
}
