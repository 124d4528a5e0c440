using System.Buffers;
using System.Text.Json;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>
/// Takes JSON apart into its rows without reading them: the elements of an outermost array, or values that stand one after
/// the other (JSON Lines among them). A row that lacks a bracket or a quotation mark ends where the next one must start.
/// </summary>
internal sealed class JsonRows
{
    /// <summary>Brackets deeper than this are only counted; no row is read that deep.</summary>
    private const int KnownDepth = 1024;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("{}[]\":, \t\r\n"u8);
    private static readonly SearchValues<byte> StringMarks = SearchValues.Create("\"\\\n"u8);

    private readonly ByteReader _reader;
    private readonly bool[] _objects = new bool[KnownDepth];
    private readonly bool _inArray;
    private readonly bool _linewise;
    private int _depth;
    private byte _last;

    public JsonRows(ByteReader reader)
    {
        _reader = reader;
        _inArray = SkipBetween() == '[';
        _reader.Skip(_inArray ? 1 : 0);
        _linewise = !_inArray && IsLinewise(_reader.Ahead);
    }

    /// <summary>The line that the last row started in.</summary>
    public long Line { get; private set; }

    /// <summary>There is a row behind the one that was taken.</summary>
    public bool HasNext => SkipBetween() >= 0;

    /// <summary>Whether <paramref name="head"/> starts as JSON with rows does.</summary>
    public static bool Starts(ReadOnlySpan<char> head)
    {
        head = head.TrimStart();
        if (head.Length == 0 || head[0] is not ('{' or '['))
        {
            return false;
        }

        // "[" may start a text ("[Editor's note]") or a file of links ("[[Talk]]").
        var rest = head[1..].TrimStart();
        return head[0] == '{' ? rest is ['"', ..]
            : rest is ['{', ..] or [']'] || (rest is ['[', .. var inner] && inner.TrimStart() is ['[' or '{' or '"', ..]) || (rest is [']', .. var after] && after.IsWhiteSpace());
    }

    /// <summary>Takes the next row into <paramref name="row"/>, which is empty.</summary>
    /// <returns>False at the end.</returns>
    public bool Take(MemberBuffer row)
    {
        if (SkipBetween() < 0)
        {
            return false;
        }

        (Line, _depth, _last) = (_reader.Line, 0, 0);
        while (_reader.Ensure(1) && !TakePiece(row))
        {
        }

        return true;
    }

    // JSON Lines: an object on the first line, or another one on the second.
    private static bool IsLinewise(ReadOnlySpan<byte> ahead)
    {
        var end = ahead.IndexOf((byte)'\n');
        if (end < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(ahead[..end]);
        try
        {
            return ahead[end..].Trim("\r\n"u8).StartsWith("{\""u8) || (reader.Read() && reader.TrySkip());
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <returns>True where the row ends behind, or before, this piece.</returns>
    private bool TakePiece(MemberBuffer row)
    {
        var mark = _reader.Ahead[0];
        switch (mark)
        {
            case (byte)'{' or (byte)'[':
                if (!MayOpen())
                {
                    return true;
                }

                Open(mark == '{');
                break;
            case (byte)'}' or (byte)']':
                return Close(mark == '}', row);
            case (byte)'"':
                TakeString(row);
                return false;
            case (byte)'\n' when _depth == 0 || _linewise || _depth > KnownDepth:
            case (byte)',' when _depth == 0:
                return true;
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                _reader.Take(1, row);
                return false;
            case (byte)':' or (byte)',':
                break;
            default:
                var length = _reader.Ahead.IndexOfAny(Marks);
                _last = (byte)'v';
                _reader.Take(length < 0 ? _reader.Ahead.Length : length, row);
                return false;
        }

        _last = mark;
        _reader.Take(1, row);
        return false;
    }

    // Within an object only a colon, within an array a comma or its start, may stand before a bracket that opens.
    private bool MayOpen() =>
        _depth == 0 ? _last == 0
        : _depth > KnownDepth || (_objects[_depth - 1] ? _last == ':' : _last is (byte)',' or (byte)'[');

    private void Open(bool isObject)
    {
        if (_depth < KnownDepth)
        {
            _objects[_depth] = isObject;
        }

        _depth++;
    }

    private bool Close(bool isObject, MemberBuffer row)
    {
        if (_depth == 0 && _inArray && !isObject)
        {
            return true;
        }

        _last = (byte)'v';
        _reader.Take(1, row);
        var opened = _depth;
        while (opened > 0 && opened <= KnownDepth && _objects[opened - 1] != isObject)
        {
            opened--;
        }

        // A bracket that closes nothing leaves the depth as it is: the row cannot be read, the next ones can.
        _depth = opened > 0 ? opened - 1 : _depth;
        return _depth == 0 && opened > 0;
    }

    // No string of JSON goes over the end of a line, so an open one is closed there.
    private void TakeString(MemberBuffer row)
    {
        _last = (byte)'v';
        _reader.Take(1, row);
        while (_reader.Ensure(1))
        {
            var length = _reader.Ahead.IndexOfAny(StringMarks);
            if (length < 0)
            {
                _reader.Take(_reader.Ahead.Length, row);
                continue;
            }

            var mark = _reader.Ahead[length];
            _reader.Take(mark == '\n' ? length : length + 1, row);
            if (mark != '\\')
            {
                return;
            }

            if (_reader.Ensure(1) && _reader.Ahead[0] != '\n')
            {
                _reader.Take(1, row);
            }
        }
    }

    private int SkipBetween()
    {
        while (_reader.Ensure(1))
        {
            var next = _reader.Ahead[0];
            if (next is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or 0x1E) && !(_inArray && next == ']'))
            {
                return next;
            }

            _reader.Skip(1);
        }

        return -1;
    }
}
