using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Rapporteur.Articles.Containers.Compression;

namespace Rapporteur.Articles.Containers.Archives;

/// <summary>The content of an entry of a zip file. When it was read to its end, the input stands behind the entry.</summary>
internal sealed class ZipEntry : ForwardStream
{
    private const int DescriptorMark = 0x08074B50;

    /// <summary>Mark, checksum and two lengths, in their longer form.</summary>
    private const int MostDescriptor = 24;

    private readonly InputBuffer _input;
    private readonly ZipHeader _header;
    private readonly DecoderInput _packed;
    private readonly Stream _content;
    private readonly Crc32 _checksum = new();
    private readonly long _start;
    private long _length;
    private bool _ended;

    public ZipEntry(InputBuffer input, ZipHeader header)
    {
        _input = input;
        _header = header;
        _start = input.Position;
        _packed = header.HasDescriptor ? new DecoderInput(input) : new DecoderInput(input, header.PackedLength);
        _content = header.Method == 0 || header.Obstacle is not null ? _packed : new DeflateStream(_packed, CompressionMode.Decompress, leaveOpen: true);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            var count = _content.Read(buffer);
            _checksum.Append(buffer[..count]);
            _length += count;
            _ended = count == 0;
            return !_ended || IsWhole() ? count : throw new InvalidDataException("it is cut off, or is not what its checksum says");
        }
        catch (Exception e) when (e is InvalidDataException or DamageException)
        {
            _ended = IsDamaged = true;
            if (_header.HasDescriptor)
            {
                _input.PutBack((int)(_input.Position - _packed.LastStart));
            }

            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>The content cannot be decoded, or is not what its checksum says.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether the next entry should follow at once after <see cref="SkipRest"/>.</summary>
    public bool IsEndKnown => !_header.HasDescriptor || (!IsDamaged && _header.Obstacle is null);

    /// <summary>Goes behind the entry, whatever was read of it; behind a damaged one of unknown length, to where the next may start.</summary>
    public void SkipRest()
    {
        if (_header is { HasDescriptor: true, Obstacle: not null })
        {
            return;
        }

        try
        {
            Span<byte> rest = stackalloc byte[4096];
            while (Read(rest) > 0)
            {
            }
        }
        catch (InvalidDataException)
        {
            // Said before, or of an entry that nobody wants.
        }

        if (!_header.HasDescriptor)
        {
            _input.Skip(_packed.Left);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _content.Dispose();
        base.Dispose(disposing);
    }

    private bool IsWhole() => _header.HasDescriptor
        ? TakeDescriptor()
        : (_header.Method != 0 || _packed.Left == 0) && _checksum.GetCurrentHashAsUInt32() == _header.Checksum;

    /// <summary>
    /// The decoder takes its input in chunks; what stands behind the content is in the last one, or right behind it, and is
    /// known by the checksum and both lengths.
    /// </summary>
    private bool TakeDescriptor()
    {
        _input.PutBack(_packed.Last);
        var bytes = _input.Peek(_packed.Last + MostDescriptor);
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, _checksum.GetCurrentHashAsUInt32());
        for (var at = 0; bytes[at..].IndexOf(checksum) is >= 0 and var next; at++)
        {
            at += next;
            var marked = at >= 4 && BinaryPrimitives.ReadInt32LittleEndian(bytes[(at - 4)..]) == DescriptorMark;
            var packed = _input.Position + at - _start - (marked ? 4 : 0);
            var lengths = bytes[(at + 4)..];
            var size = lengths.Length >= 16 && BinaryPrimitives.ReadInt64LittleEndian(lengths) == packed && BinaryPrimitives.ReadInt64LittleEndian(lengths[8..]) == _length ? 16
                : lengths.Length >= 8 && BinaryPrimitives.ReadUInt32LittleEndian(lengths) == (uint)packed && BinaryPrimitives.ReadUInt32LittleEndian(lengths[4..]) == (uint)_length ? 8
                : 0;
            if (size > 0)
            {
                _input.Take(at + 4 + size);
                return true;
            }
        }

        return false;
    }
}
