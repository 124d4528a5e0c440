using System.Text;

namespace Rapporteur.Articles.Containers.Http;

/// <summary>
/// The named fields of a header, as HTTP and WARC write them: names in letters of either size, lines ended by CRLF or LF,
/// values folded over lines that start with white space. A line that is no field is passed over.
/// </summary>
internal sealed class HeaderFields
{
    private const int MostFields = 1000;

    private static readonly UTF8Encoding Utf8 = new(false, true);

    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>A header without fields.</summary>
    public static HeaderFields None { get; } = new();

    /// <summary>A header that was written in another form.</summary>
    public static HeaderFields Of(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var header = new HeaderFields();
        header._fields.AddRange(fields);
        return header;
    }

    /// <summary>Reads the lines of a header, its first line (version or status) not among them.</summary>
    public static HeaderFields Parse(ReadOnlySpan<byte> lines)
    {
        var header = new HeaderFields();
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range].TrimEnd((byte)'\r');
            if (line is [(byte)' ' or (byte)'\t', ..])
            {
                if (header._fields.Count > 0)
                {
                    var (name, value) = header._fields[^1];
                    header._fields[^1] = (name, $"{value} {Text(line)}".Trim());
                }
            }
            else if (line.IndexOf((byte)':') is > 0 and var colon && header._fields.Count < MostFields)
            {
                header._fields.Add((Text(line[..colon]), Text(line[(colon + 1)..])));
            }
        }

        return header;
    }

    /// <summary>The first value of a field that is not empty; null where there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in _fields)
            {
                if (field.Value.Length > 0 && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The length of a header: where the line after the empty one starts; 0 where there is no empty line.</summary>
    public static int LengthIn(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (bytes[at..].IndexOf((byte)'\n') is >= 0 and var next)
        {
            at += next + 1;
            switch (bytes[at..])
            {
                case [(byte)'\n', ..]:
                    return at + 1;
                case [(byte)'\r', (byte)'\n', ..]:
                    return at + 2;
            }
        }

        return 0;
    }

    /// <summary>Header fields are ASCII by their standards; what else stands there is UTF-8 or Latin-1.</summary>
    private static string Text(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.Trim(" \t"u8);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
