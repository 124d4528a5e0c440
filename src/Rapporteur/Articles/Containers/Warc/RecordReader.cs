using System.Globalization;
using Rapporteur.Articles.Containers.Http;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>
/// Finds the records of an archive of the web: a header, a block of the length that the header says, and line ends. A
/// record that is damaged, or whose length is wrong, is given as such, and reading goes on with the next line that starts
/// a record.
/// </summary>
internal abstract class RecordReader(Stream stream, long maxBlock)
{
    /// <summary>What is kept of a block that is longer than the limit: enough for a header of HTTP.</summary>
    private const int StartOfLongBlock = 64 * 1024;

    private long _rest;
    private string _name = "";

    /// <summary>The archive.</summary>
    protected InputBuffer Input { get; } = new(stream);

    /// <summary>Bytes that tell the start of a record from other lines.</summary>
    protected abstract int MarkLength { get; }

    /// <summary>The next record; null at the end of the file.</summary>
    public ArchiveRecord? Next()
    {
        try
        {
            return Read();
        }
        catch (DamageException e)
        {
            return Damaged(e.Message, 1, passDamage: true);
        }
    }

    /// <summary>The bytes are the start of a record.</summary>
    protected abstract bool IsRecord(ReadOnlySpan<byte> bytes);

    /// <summary>Takes a header off; where it has no end, <paramref name="fault"/> says so and nothing is taken.</summary>
    protected abstract HeaderFields TakeHeader(out string? fault);

    /// <summary>Where a line starts that starts a record, not at the very start; -1 where there is none.</summary>
    protected virtual int IndexOfRecord(ReadOnlySpan<byte> bytes)
    {
        var from = 0;
        while (bytes[from..].IndexOf((byte)'\n') is >= 0 and var at)
        {
            from += at + 1;
            if (IsRecord(bytes[from..]))
            {
                return from;
            }
        }

        return -1;
    }

    private ArchiveRecord? Read()
    {
        SkipRest();
        while (Input.Peek(1) is [(byte)'\r' or (byte)'\n' or (byte)' ' or 0])
        {
            Input.Take(1);
        }

        _name = "@" + Input.Position.ToString(CultureInfo.InvariantCulture);
        var start = PeekBehind(0, out _);
        if (start.IsEmpty)
        {
            return null;
        }

        if (!IsRecord(start))
        {
            return Damaged("there are bytes that are no record", 0);
        }

        var fields = TakeHeader(out var fault);
        if (fault is not null)
        {
            return Damaged(fault, 1);
        }

        _name = fields["WARC-Record-ID"] is { } id ? id.Trim('<', '>').Replace("urn:uuid:", "", StringComparison.OrdinalIgnoreCase) : _name;
        return ReadBlock(fields);
    }

    private ArchiveRecord ReadBlock(HeaderFields fields)
    {
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            length = LengthToNextRecord();
        }

        if (length > maxBlock)
        {
            Input.Peek(StartOfLongBlock);
            var shown = Math.Min(StartOfLongBlock, Input.Unread.Length);
            _rest = length;
            return new ArchiveRecord { Name = _name, Fields = fields, Block = Input.UnreadMemory[..shown], IsTooLong = true };
        }

        var count = (int)length;
        if (Input.Peek(count).Length < count)
        {
            return Damaged("it is cut off, or not as long as it says", 0);
        }

        var behind = PeekBehind(count, out var damage);
        if (damage is not null)
        {
            return Damaged(damage, 0, passDamage: true);
        }

        if (!IsEndOfRecord(behind))
        {
            return Damaged("it is not as long as it says", 0);
        }

        var block = Input.UnreadMemory[..count];
        Input.Take(count);
        return new ArchiveRecord { Name = _name, Fields = fields, Block = block };
    }

    /// <summary>What follows a block that lies in memory.</summary>
    /// <param name="count">The length of the block.</param>
    /// <param name="damage">What is wrong with the compressed member that the block came out of; that of the next one is left for the next record.</param>
    private ReadOnlySpan<byte> PeekBehind(int count, out string? damage)
    {
        damage = null;
        try
        {
            return Input.Peek(count + MarkLength)[count..];
        }
        catch (DamageException e)
        {
            var behind = Input.Unread[count..];
            damage = e.Given > behind.Length ? e.Message : null;
            return behind;
        }
    }

    /// <summary>Two line ends, as the standard of WARC has it; or fewer, before the next record or the end of the file.</summary>
    private bool IsEndOfRecord(ReadOnlySpan<byte> behind)
    {
        var lineEnds = 0;
        while (lineEnds < 2 && behind is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..])
        {
            behind = behind[(behind[0] == '\n' ? 1 : 2)..];
            lineEnds++;
        }

        return lineEnds == 2 || behind.IsEmpty || IsRecord(behind);
    }

    /// <summary>The length of a block that does not say it: to the next record, or to the end.</summary>
    private int LengthToNextRecord()
    {
        var from = 0;
        while (true)
        {
            var at = IndexOfRecord(Input.Unread[from..]);
            if (at >= 0)
            {
                return WithoutLineEnds(Input.Unread[..(from + at)]);
            }

            from = Math.Max(0, Input.Unread.Length - MarkLength - 1);
            if (Input.Unread.Length > maxBlock || !Input.Fill())
            {
                return WithoutLineEnds(Input.Unread);
            }
        }
    }

    private static int WithoutLineEnds(ReadOnlySpan<byte> block) => block.EndsWith("\r\n\r\n"u8) ? block.Length - 4 : block.TrimEnd("\r\n"u8).Length;

    /// <summary>
    /// Passes over a block that is longer than the limit. Such a length may be wrong; therefore the start of another record
    /// ends it, too.
    /// </summary>
    private void SkipRest()
    {
        while (_rest > 0 && !Input.Peek(MarkLength + 1).IsEmpty)
        {
            var bytes = Input.Unread;
            if (IndexOfRecord(bytes) is >= 0 and var at && at < _rest)
            {
                Input.Take(at);
                break;
            }

            var count = (int)Math.Min(_rest, Math.Max(1, bytes.Length - MarkLength));
            Input.Take(count);
            _rest -= count;
        }

        _rest = 0;
    }

    /// <summary>Goes to the next line that starts a record.</summary>
    /// <param name="what">What is wrong with the record.</param>
    /// <param name="from">Where to look from; what lies before is the damaged record's.</param>
    /// <param name="passDamage">The stream has damage behind what lies in memory.</param>
    private ArchiveRecord Damaged(string what, int from, bool passDamage = false)
    {
        _rest = 0;
        Input.Take(Math.Min(from, Input.Unread.Length));

        // A block stands behind the line end of its header.
        var at = IsRecord(Input.Unread) ? 0 : IndexOfRecord(Input.Unread);
        while (at < 0 && !passDamage)
        {
            Input.Take(Math.Max(0, Input.Unread.Length - MarkLength - 1));
            try
            {
                if (!Input.Fill())
                {
                    break;
                }
            }
            catch (DamageException)
            {
                passDamage = true;
            }

            at = IndexOfRecord(Input.Unread);
        }

        if (at >= 0)
        {
            Input.Take(at);
        }
        else
        {
            Input.DropToDamage();
        }

        return new ArchiveRecord { Name = _name, Fields = HeaderFields.None, Damage = what };
    }
}
