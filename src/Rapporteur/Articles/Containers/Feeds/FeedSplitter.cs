using System.Buffers;
using System.Text;

namespace Rapporteur.Articles.Containers.Feeds;

/// <summary>
/// Takes a feed apart into its entries by their tags alone, so that one that is not well-formed, or not closed, spoils none
/// but itself.
/// </summary>
/// <remarks>
/// XmlReader, and with it every feed library, stops at the first fault for good; feeds with stray ampersands, control
/// characters and unclosed elements are common. Nothing here or after it expands entities.
/// </remarks>
internal sealed class FeedSplitter(ByteReader reader, string entry)
{
    private const int LongestTag = 256;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);
    private static readonly byte[] CdataStart = "<![CDATA["u8.ToArray();
    private static readonly byte[] CdataEnd = "]]>"u8.ToArray();

    private readonly byte[] _name = Encoding.ASCII.GetBytes(entry);
    private bool _inEntry;
    private bool _inCdata;

    /// <summary>The line that the last entry started in.</summary>
    public long Line { get; private set; }

    /// <summary>Takes what stands before the next entry into <paramref name="outside"/>, and the entry, from its tag to its end, into <paramref name="target"/>.</summary>
    /// <returns>False where there are no more entries.</returns>
    public bool Take(MemberBuffer outside, MemberBuffer target)
    {
        while (reader.Ensure(1))
        {
            var sink = _inEntry ? target : outside;
            var mark = _inCdata ? reader.Ahead.IndexOfAny((byte)'<', (byte)']') : reader.Ahead.IndexOf((byte)'<');
            reader.Take(mark < 0 ? reader.Ahead.Length : mark, sink);
            if (mark < 0)
            {
                continue;
            }

            reader.Ensure(LongestTag);
            var ahead = reader.Ahead[..Math.Min(reader.Ahead.Length, LongestTag)];
            if (ahead.StartsWith(_inCdata ? CdataEnd : CdataStart))
            {
                reader.Take(_inCdata ? CdataEnd.Length : CdataStart.Length, sink);
                _inCdata = !_inCdata;
            }
            else if (EndTagLength(ahead) is > 0 and var length && _inEntry && (!_inCdata || EndsEntry(ahead[length..])))
            {
                reader.Take(length, target);
                (_inEntry, _inCdata) = (false, false);
                return true;
            }
            else if (!_inCdata && IsStartTag(ahead))
            {
                if (_inEntry)
                {
                    // The last one was not closed; this one is taken with the next call.
                    _inEntry = false;
                    return true;
                }

                (_inEntry, Line) = (true, reader.Line);
                reader.Take(1, target);
            }
            else
            {
                reader.Take(1, sink);
            }
        }

        var open = _inEntry;
        _inEntry = false;
        return open;
    }

    // An end tag within a CDATA section is text, unless what only follows an entry follows: then the section is not closed.
    private bool EndsEntry(ReadOnlySpan<byte> behind)
    {
        behind = behind.TrimStart(" \t\r\n"u8);
        return IsStartTag(behind) || IsTag(behind, "</"u8, "channel"u8) || IsTag(behind, "</"u8, "rss"u8)
            || IsTag(behind, "</"u8, "feed"u8) || IsTag(behind, "</"u8, "rdf"u8);
    }

    private bool IsStartTag(ReadOnlySpan<byte> ahead) => IsTag(ahead, "<"u8, _name);

    private int EndTagLength(ReadOnlySpan<byte> ahead) => IsTag(ahead, "</"u8, _name) ? ahead.IndexOf((byte)'>') + 1 : 0;

    private static bool IsTag(ReadOnlySpan<byte> ahead, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> name)
    {
        if (!ahead.StartsWith(opening))
        {
            return false;
        }

        ahead = ahead[opening.Length..];
        var end = ahead.IndexOfAny(NameEnds);
        if (end < 0)
        {
            return false;
        }

        var tag = ahead[..end];
        return Ascii.EqualsIgnoreCase(tag[(tag.IndexOf((byte)':') + 1)..], name);
    }
}
