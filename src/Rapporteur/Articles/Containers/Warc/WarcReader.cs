using Rapporteur.Articles.Containers.Http;

namespace Rapporteur.Articles.Containers.Warc;

/// <summary>Finds the records of a WARC file (ISO 28500).</summary>
internal sealed class WarcReader(Stream stream, long maxBlock) : RecordReader(stream, maxBlock)
{
    private const int MostHeader = 1 << 20;

    /// <summary>Of <c>WARC/1.</c></summary>
    protected override int MarkLength => 7;

    /// <summary>The bytes are the start of a record.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/1."u8) || bytes.StartsWith("WARC/0."u8);

    protected override bool IsRecord(ReadOnlySpan<byte> bytes) => bytes.Length < MarkLength ? bytes.StartsWith("WARC/"u8) : IsStart(bytes);

    protected override int IndexOfRecord(ReadOnlySpan<byte> bytes)
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

    protected override HeaderFields TakeHeader(out string? fault)
    {
        var length = HeaderLength();
        fault = length == 0 ? "its header has no end" : null;
        var fields = HeaderFields.Parse(Input.Unread[..length]);
        Input.Take(length);
        return fields;
    }

    /// <summary>Where the header ends; 0 where the file or the next record comes before its end.</summary>
    private int HeaderLength()
    {
        var at = 0;
        while (true)
        {
            var next = Input.Unread[at..].IndexOf((byte)'\n');
            var behind = next < 0 ? [] : Input.Unread[(at + next + 1)..];
            var needed = behind switch { [(byte)'\r', ..] => 2, [(byte)'W', ..] => MarkLength, _ => 1 };
            if (behind.Length < needed && Input.Unread.Length < MostHeader && Input.Fill())
            {
                continue;
            }

            at += next + 1;
            switch (Input.Unread[at..])
            {
                case [(byte)'\n', ..]:
                    return at + 1;
                case [(byte)'\r', (byte)'\n', ..]:
                    return at + 2;
                case var rest when next < 0 || IsRecord(rest):
                    return 0;
            }
        }
    }
}
