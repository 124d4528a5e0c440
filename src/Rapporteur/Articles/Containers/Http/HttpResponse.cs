using System.Buffers.Text;

namespace Rapporteur.Articles.Containers.Http;

/// <summary>A response of HTTP as an archive keeps it: status line, header, body.</summary>
internal sealed class HttpResponse
{
    private HttpResponse(int status, HeaderFields fields, ReadOnlyMemory<byte> body)
    {
        Status = status;
        Fields = fields;
        Body = body;
    }

    /// <summary>The status, such as 200.</summary>
    public int Status { get; }

    /// <summary>The fields of the header.</summary>
    public HeaderFields Fields { get; }

    /// <summary>The body as it was sent, or as the archive left it.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Takes a response apart; null where <paramref name="block"/> is none.</summary>
    public static HttpResponse? Parse(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        if (!bytes.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var line = bytes.IndexOf((byte)'\n');
        var status = (line < 0 ? bytes : bytes[..line]).TrimEnd((byte)'\r');
        var space = status.IndexOf((byte)' ');
        if (space < 0 || !Utf8Parser.TryParse(status[space..].TrimStart((byte)' '), out int code, out _))
        {
            return null;
        }

        // Some archives kept a header and nothing else, without the empty line.
        var length = HeaderFields.LengthIn(bytes);
        if (length == 0)
        {
            length = bytes.Length;
        }

        return new HttpResponse(code, HeaderFields.Parse(line < 0 ? [] : bytes[(line + 1)..length]), block[length..]);
    }
}
