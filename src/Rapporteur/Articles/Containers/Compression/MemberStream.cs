namespace Rapporteur.Articles.Containers.Compression;

/// <summary>
/// The content of all members (of gzip; frames of zstd) of a compressed file, one behind the other. A damaged member
/// throws <see cref="DamageException"/> once, and the next reading goes on with the next member that can be found.
/// </summary>
internal abstract class MemberStream(InputBuffer input) : ForwardStream
{
    /// <summary>How far back a damaged member is searched for the start of the next one.</summary>
    public const int History = 128 * 1024;

    /// <summary>After so many damages a file is noise, and the rest of it is not read.</summary>
    private const int MostDamages = 200;

    private long _start;
    private long _given;
    private bool _isOpen;
    private bool _searching;
    private int _damages;

    /// <summary>The compressed file.</summary>
    protected InputBuffer Input { get; } = input;

    /// <summary>Bytes that <see cref="IsMember"/> needs to see.</summary>
    protected abstract int MarkLength { get; }

    public sealed override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            try
            {
                if (!_isOpen && !Next())
                {
                    return 0;
                }

                if (ReadMember(buffer) is > 0 and var count)
                {
                    _given += count;
                    return count;
                }

                _isOpen = false;
            }
            catch (Exception e) when (e is InvalidDataException or DamageException)
            {
                throw Damaged(e);
            }
        }

        return 0;
    }

    /// <summary>The bytes start a member.</summary>
    protected abstract bool IsMember(ReadOnlySpan<byte> bytes);

    /// <summary>Takes the header of a member and makes ready for its content.</summary>
    protected abstract void OpenMember();

    /// <summary>Reads content; 0 at the end of the member, when all of it is taken from the input.</summary>
    protected abstract int ReadMember(Span<byte> buffer);

    /// <returns>False at the end of the file; what stands behind the last member is passed over, as gzip itself does.</returns>
    private bool Next()
    {
        var from = _start = Input.Position;
        _given = 0;
        if (!Find())
        {
            return false;
        }

        _start = Input.Position;
        if (_start > from && !_searching)
        {
            throw new InvalidDataException($"bytes {from} to {_start} are compressed in no known way");
        }

        _searching = false;
        _isOpen = true;
        OpenMember();
        return true;
    }

    /// <summary>Goes to the next start of a member.</summary>
    private bool Find()
    {
        while (true)
        {
            var bytes = Input.Peek(MarkLength);
            if (bytes.Length < MarkLength)
            {
                return false;
            }

            if (IsMember(bytes))
            {
                return true;
            }

            Input.Take(1);
        }
    }

    /// <summary>Goes back to where the next member may start at the earliest.</summary>
    private DamageException Damaged(Exception cause)
    {
        if (++_damages > MostDamages)
        {
            throw new RapporteurException(
                ErrorCodes.ContainerDamaged,
                $"A compressed file is damaged in more than {MostDamages} places; the rest of it is not read. Fetch or copy it again.",
                cause);
        }

        _searching = true;
        if (_isOpen)
        {
            _isOpen = false;
            Input.PutBack((int)Math.Clamp(Input.Position - _start - 1, 0, Input.Past));
            if (Input.Position == _start)
            {
                Input.Take(1);
            }
        }

        return new DamageException($"in the compressed member at byte {_start}: {cause.Message}", _given, cause);
    }
}
