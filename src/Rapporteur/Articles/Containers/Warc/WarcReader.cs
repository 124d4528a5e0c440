using System.Globalization;
using Rapporteur.Articles.Containers.Http;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>
/// Finds the records of a WARC file. A record that is damaged, or whose length is wrong, is given as such, and reading
/// goes on with the next line that starts a record.
/// </summary>
internal sealed class WarcReader(Stream stream, long maxBlock)
{
    private const int MostHeader = 1 << 20;

    /// <summary>The length of <c>WARC/1.</c></summary>
    private const int MarkLength = 7;

    /// <summary>What is kept of a block that is longer than the limit: enough for a header of HTTP.</summary>
    private const int StartOfLongBlock = 64 * 1024;

    private static readonly HeaderFields NoFields = HeaderFields.Parse([]);

    private readonly InputBuffer _input = new(stream);
    private long _rest;
    private string _name = "";

    /// <summary>The bytes are the start of a WARC file.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) => bytes is [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', >= (byte)'0' and <= (byte)'9', (byte)'.', ..];

    /// <summary>The next record; null at the end of the file.</summary>
    public WarcRecord? Next()
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

    private WarcRecord? Read()
    {
        _name = "@" + _input.Position.ToString(CultureInfo.InvariantCulture);
        SkipRest();
        while (_input.Peek(1) is [(byte)'\r' or (byte)'\n' or (byte)' ' or 0])
        {
            _input.Take(1);
        }

        _name = "@" + _input.Position.ToString(CultureInfo.InvariantCulture);
        var start = _input.Peek(MarkLength);
        if (start.IsEmpty)
        {
            return null;
        }

        if (!IsStart(start))
        {
            return Damaged("there are bytes that are no record", 0);
        }

        var length = HeaderLength(out var fault);
        if (fault is not null)
        {
            return Damaged(fault, MarkLength);
        }

        var fields = HeaderFields.Parse(_input.Unread[..length]);
        _name = fields["WARC-Record-ID"] is { } id ? id.Trim('<', '>').Replace("urn:uuid:", "", StringComparison.OrdinalIgnoreCase) : _name;
        _input.Take(length);
        return ReadBlock(fields);
    }

    private WarcRecord ReadBlock(HeaderFields fields)
    {
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            length = LengthToNextRecord();
        }

        if (length > maxBlock)
        {
            _input.Peek(StartOfLongBlock);
            var shown = Math.Min(StartOfLongBlock, _input.Unread.Length);
            _rest = length;
            return new WarcRecord { Name = _name, Fields = fields, Block = _input.UnreadMemory[..shown], IsTooLong = true };
        }

        var count = (int)length;
        if (_input.Peek(count).Length < count)
        {
            return Damaged("it is cut off, or not as long as it says", 0);
        }

        var bytes = PeekBehind(count, out var damage);
        if (damage is not null)
        {
            return Damaged(damage, 0, passDamage: true);
        }

        if (!IsEndOfRecord(bytes[count..]))
        {
            return Damaged("it is not as long as it says", 0);
        }

        var block = _input.UnreadMemory[..count];
        _input.Take(count);
        return new WarcRecord { Name = _name, Fields = fields, Block = block };
    }

    /// <summary>A block that lies in memory, and what follows it.</summary>
    /// <param name="count">The length of the block.</param>
    /// <param name="damage">What is wrong with the compressed member that the block came out of; that of the next one is left for the next record.</param>
    private ReadOnlySpan<byte> PeekBehind(int count, out string? damage)
    {
        damage = null;
        try
        {
            return _input.Peek(count + MarkLength);
        }
        catch (DamageException e)
        {
            damage = e.Given > _input.Unread.Length - count ? e.Message : null;
            return _input.Unread;
        }
    }

    /// <summary>Two line ends, as the standard has it; or fewer, before the next record or the end of the file.</summary>
    private static bool IsEndOfRecord(ReadOnlySpan<byte> behind)
    {
        var lineEnds = 0;
        while (lineEnds < 2 && behind is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..])
        {
            behind = behind[(behind[0] == '\n' ? 1 : 2)..];
            lineEnds++;
        }

        return lineEnds == 2 || behind.IsEmpty || IsStart(behind) || behind.StartsWith("WARC/"u8);
    }

    /// <summary>Where the header ends; where it has no end, what is wrong.</summary>
    private int HeaderLength(out string? fault)
    {
        fault = null;
        var at = 0;
        while (true)
        {
            var next = _input.Unread[at..].IndexOf((byte)'\n');
            var behind = next < 0 ? [] : _input.Unread[(at + next + 1)..];
            if (behind.Length < behind switch { [(byte)'\r', ..] => 2, [(byte)'W', ..] => MarkLength, _ => 1 }
                && _input.Unread.Length < MostHeader && _input.Fill())
            {
                continue;
            }

            if (next < 0)
            {
                fault = "its header has no end";
                return 0;
            }

            at += next + 1;
            var rest = _input.Unread[at..];
            if (rest is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..])
            {
                return at + (rest[0] == '\n' ? 1 : 2);
            }

            if (IsStart(rest))
            {
                fault = "its header has no end";
                return 0;
            }
        }
    }

    /// <summary>The length of a block that does not say it: to the next record, or to the end.</summary>
    private int LengthToNextRecord()
    {
        var from = 0;
        while (true)
        {
            var at = IndexOfRecord(_input.Unread[from..]);
            if (at >= 0)
            {
                var block = _input.Unread[..(from + at)];
                return block.EndsWith("\r\n\r\n"u8) ? block.Length - 4 : block.TrimEnd("\r\n"u8).Length;
            }

            from = Math.Max(0, _input.Unread.Length - MarkLength - 1);
            if (_input.Unread.Length > maxBlock || !_input.Fill())
            {
                return _input.Unread.TrimEnd("\r\n"u8).Length;
            }
        }
    }

    /// <summary>
    /// Passes over a block that is longer than the limit. Such a length may be wrong; therefore the start of another record
    /// ends it, too.
    /// </summary>
    private void SkipRest()
    {
        while (_rest > 0 && !_input.Peek(MarkLength + 1).IsEmpty)
        {
            var bytes = _input.Unread;
            if (IndexOfRecord(bytes) is >= 0 and var at && at < _rest)
            {
                _input.Take(at);
                break;
            }

            var count = (int)Math.Min(_rest, Math.Max(1, bytes.Length - MarkLength));
            _input.Take(count);
            _rest -= count;
        }

        _rest = 0;
    }

    /// <summary>Goes to the next line that starts a record.</summary>
    /// <param name="what">What is wrong with the record.</param>
    /// <param name="from">Where to look from; what lies before is the damaged record's.</param>
    /// <param name="passDamage">The stream has damage behind what lies in memory.</param>
    private WarcRecord Damaged(string what, int from, bool passDamage = false)
    {
        _rest = 0;
        _input.Take(Math.Min(from, _input.Unread.Length));
        var first = true;
        while (true)
        {
            // A block stands behind the line end of its header.
            var at = first && IsStart(_input.Unread) ? 0 : IndexOfRecord(_input.Unread);
            first = false;
            if (at >= 0)
            {
                _input.Take(at);
                break;
            }

            if (passDamage)
            {
                _input.DropToDamage();
                break;
            }

            _input.Take(Math.Max(0, _input.Unread.Length - MarkLength - 1));
            try
            {
                if (!_input.Fill())
                {
                    _input.Take(_input.Unread.Length);
                    break;
                }
            }
            catch (DamageException)
            {
                passDamage = true;
            }
        }

        return new WarcRecord { Name = _name, Fields = NoFields, Damage = what };
    }

    /// <summary>Where a line starts that starts a record, not at the very start; -1 where there is none.</summary>
    private static int IndexOfRecord(ReadOnlySpan<byte> bytes)
    {
        var from = 0;
        while (bytes[from..].IndexOf("\nWARC/"u8) is >= 0 and var at)
        {
            from += at + 1;
            if (IsStart(bytes[from..]))
            {
                return from;
            }
        }

        return -1;
    }
}
