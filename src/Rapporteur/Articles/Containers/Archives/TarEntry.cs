namespace Rapporteur.Articles.Containers.Archives;

/// <summary>The content of an entry of a tar file.</summary>
internal sealed class TarEntry(InputBuffer input, TarHeader header) : ForwardStream
{
    private readonly long _start = input.Position;
    private bool _damaged;

    private long Left => _damaged ? 0 : header.Length - (input.Position - _start);

    public override int Read(Span<byte> buffer)
    {
        if (Left == 0 || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            if (input.Unread.IsEmpty && !input.Fill())
            {
                throw new InvalidDataException("it is cut off");
            }
        }
        catch (DamageException e)
        {
            // How much of the entry is missing is not known: it ends here.
            _damaged = true;
            throw new InvalidDataException(e.Message, e);
        }

        var count = (int)Math.Min(Left, Math.Min(buffer.Length, input.Unread.Length));
        input.Unread[..count].CopyTo(buffer);
        input.Take(count);
        return count;
    }

    /// <summary>Passes over what was not read, the filling of the last block included; stops at damage and at the end.</summary>
    /// <returns>The damage.</returns>
    public DamageException? SkipRest()
    {
        try
        {
            if (!_damaged)
            {
                input.Skip(header.PaddedLength - (input.Position - _start));
            }
        }
        catch (DamageException e)
        {
            return e;
        }

        return null;
    }
}
