namespace Rapporteur.Training.Syntax;

/// <summary>Walks the fields of a protocol buffer (protobuf.dev, "Encoding") that hold bytes; others are passed over.</summary>
internal static class ProtocolBuffer
{
    /// <summary>The fields of <paramref name="message"/> that hold bytes, in order.</summary>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Number(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Number(message, ref at);
                    yield return ((int)(key >> 3), message.Slice(at, length));
                    at += length;
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    private static ulong Number(ReadOnlyMemory<byte> message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var b = message.Span[at++];
            value |= (ulong)(b & 127) << shift;
            if (b < 128)
            {
                return value;
            }
        }
    }
}
