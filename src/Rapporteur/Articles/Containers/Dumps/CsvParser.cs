using System.Text;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>
/// Reads the cells of one row from its lines (RFC 4180). A quotation mark closes a cell only where the cell can end behind
/// it; any other one is part of the text.
/// </summary>
/// <remarks>
/// CSV libraries read from a stream of their own and stop for good where a row is larger than their limit or a quotation
/// mark stays open; here the lines are given, so that the caller can begin anew behind a broken row.
/// </remarks>
internal sealed class CsvParser(char delimiter)
{
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private bool _quoted;
    private int _lines;

    /// <summary>The cells so far; all of them once <see cref="Add"/> said so.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Cells are passed over rather than kept, since the row is too large.</summary>
    public bool Discards { get; private set; }

    /// <summary>
    /// A quotation mark stood at the start of what would be a cell, if the one that is open had been closed lines before.
    /// </summary>
    public bool LooksOpen { get; private set; }

    /// <summary>Starts a row.</summary>
    public void Clear()
    {
        _cells.Clear();
        _cell.Clear();
        (_quoted, Discards, LooksOpen) = (false, false, false);
    }

    /// <summary>Lets go of what was read of the row, and keeps nothing of the rest of it.</summary>
    public void Discard()
    {
        _cells.Clear();
        _cell.Clear();
        Discards = true;
    }

    /// <summary>Reads one more line, with its end.</summary>
    /// <returns>True where the row is complete; false where it goes on in the next line.</returns>
    public bool Add(ReadOnlySpan<char> line)
    {
        while (true)
        {
            if (!_quoted && _cell.Length == 0 && line.TrimStart(' ') is ['"', .. var behind])
            {
                _quoted = true;
                _lines = 0;
                line = behind;
            }

            if (_quoted && !TakeQuoted(ref line))
            {
                return false;
            }

            var length = line.IndexOfAny(delimiter, '\n');
            var end = length < 0 ? line.Length : length;
            Keep(line[..end]);
            EndCell();
            if (end == line.Length || line[end] == '\n')
            {
                return true;
            }

            line = line[(end + 1)..];
        }
    }

    /// <returns>False where the line ends within the quotation marks.</returns>
    private bool TakeQuoted(ref ReadOnlySpan<char> line)
    {
        while (true)
        {
            var mark = line.IndexOf('"');
            Keep(mark < 0 ? line : line[..mark]);
            if (mark < 0)
            {
                _lines++;
                return false;
            }

            line = line[(mark + 1)..];
            if (line is ['"', ..])
            {
                Keep("\"");
                line = line[1..];
            }
            else if (EndsCell(line) is >= 0 and var spaces)
            {
                _quoted = false;
                line = line[spaces..];
                return true;
            }
            else
            {
                LooksOpen |= _cell.Length > 0 && (_cell[^1] == delimiter || _cell[^1] == '\n') && _lines > 0;
                Keep("\"");
            }
        }
    }

    /// <returns>How many spaces stand before the end of the cell; -1 where it does not end here.</returns>
    private int EndsCell(ReadOnlySpan<char> line)
    {
        var spaces = line.IndexOfAnyExcept(' ', '\r');
        return spaces < 0 ? line.Length : line[spaces] == delimiter || line[spaces] == '\n' ? spaces : -1;
    }

    private void EndCell()
    {
        if (!Discards)
        {
            if (_cell.Length > 0 && _cell[^1] == '\r')
            {
                _cell.Length--;
            }

            _cells.Add(_cell.ToString());
        }

        _cell.Clear();
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        if (!Discards)
        {
            _cell.Append(text);
        }
    }
}
