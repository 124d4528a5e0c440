using System.Buffers.Binary;
using ZstdSharp.Unsafe;

namespace Rapporteur.Articles.Containers.Compression;

/// <summary>
/// The frames of a zstd file (RFC 8878). A skippable frame at its start may hold the dictionary for all others, as
/// the specification of <c>.warc.zst</c> has it; other skippable frames are passed over.
/// </summary>
internal sealed unsafe class ZstdFrames(InputBuffer input) : MemberStream(input)
{
    private const uint Frame = 0xFD2FB528;
    private const uint FirstSkippable = 0x184D2A50;
    private const uint Dictionary = 0x184D2A5D;
    private const int SkippableHeader = 8;
    private const int MostDictionary = 16 << 20;

    private ZSTD_DCtx_s* _decoder;
    private long _skip = -1;
    private bool _ended;

    protected override int MarkLength => sizeof(uint);

    /// <summary>The bytes are the start of a zstd file.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.TryReadUInt32LittleEndian(bytes, out var mark) && (mark == Frame || IsSkippable(mark));

    protected override bool IsMember(ReadOnlySpan<byte> bytes) => IsStart(bytes);

    protected override void OpenMember()
    {
        _skip = -1;
        _ended = false;
        if (_decoder == null)
        {
            _decoder = Methods.ZSTD_createDCtx();
        }

        Methods.ZSTD_DCtx_reset(_decoder, ZSTD_ResetDirective.ZSTD_reset_session_only);
        var mark = BinaryPrimitives.ReadUInt32LittleEndian(Input.Peek(sizeof(uint)));
        if (!IsSkippable(mark))
        {
            return;
        }

        var header = Input.Peek(SkippableHeader);
        if (header.Length < SkippableHeader)
        {
            throw new InvalidDataException("it is cut off");
        }

        _skip = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        var isDictionary = mark == Dictionary && Input.Position == 0;
        Input.Take(SkippableHeader);
        if (isDictionary)
        {
            LoadDictionary();
        }
    }

    protected override int ReadMember(Span<byte> buffer)
    {
        if (_skip >= 0)
        {
            return Input.Skip(_skip) ? 0 : throw new InvalidDataException("it is cut off");
        }

        while (!_ended)
        {
            var taken = Decode(buffer, out var made);
            Input.Take(taken);
            if (made > 0)
            {
                return made;
            }

            if (!_ended && taken == 0 && !Input.Fill())
            {
                throw new InvalidDataException("it is cut off");
            }
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (_decoder != null)
        {
            Methods.ZSTD_freeDCtx(_decoder);
            _decoder = null;
        }

        base.Dispose(disposing);
    }

    private static bool IsSkippable(uint mark) => (mark & ~0xFu) == FirstSkippable;

    private int Decode(Span<byte> buffer, out int made)
    {
        fixed (byte* source = Input.Unread)
        fixed (byte* target = buffer)
        {
            var from = new ZSTD_inBuffer_s { src = source, size = (nuint)Input.Unread.Length };
            var to = new ZSTD_outBuffer_s { dst = target, size = (nuint)buffer.Length };
            var left = Methods.ZSTD_decompressStream(_decoder, &to, &from);
            if (Methods.ZSTD_isError(left))
            {
                throw new InvalidDataException(Methods.ZSTD_getErrorName(left));
            }

            made = (int)to.pos;
            _ended = left == 0;
            return (int)from.pos;
        }
    }

    /// <summary>The dictionary, plain or itself a frame of zstd.</summary>
    private void LoadDictionary()
    {
        if (_skip > MostDictionary || Input.Peek((int)_skip).Length < _skip)
        {
            throw new InvalidDataException("its dictionary is cut off or too large");
        }

        var bytes = Input.Peek((int)_skip);
        if (IsStart(bytes))
        {
            using var frames = new ZstdFrames(new InputBuffer(new MemoryStream(bytes.ToArray())));
            bytes = Decoding.LimitedStream.ReadAll(frames, "The dictionary of a zstd file", MostDictionary);
        }

        fixed (byte* dictionary = bytes)
        {
            if (Methods.ZSTD_isError(Methods.ZSTD_DCtx_loadDictionary(_decoder, dictionary, (nuint)bytes.Length)))
            {
                throw new InvalidDataException("its dictionary cannot be used");
            }
        }
    }
}
