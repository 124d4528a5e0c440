using Rapporteur.Articles.Decoding;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>The rows of a table in text, one in memory at a time, with a way on behind broken ones.</summary>
internal sealed class CsvRows(ByteReader reader, char delimiter, long limit)
{
    /// <summary>Lines that are looked at for the next row behind a quotation mark that stays open.</summary>
    private const int LinesTried = 1000;

    private readonly CsvParser _parser = new(delimiter);
    private readonly MemberBuffer _line = new(limit);
    private readonly List<(string Text, long Line)> _lines = [];
    private readonly Queue<(string Text, long Line)> _again = new();
    private long _read;
    private long _repeated;

    /// <summary>The line that the last row started in.</summary>
    public long Line { get; private set; }

    /// <summary>The cells of the last row; none where it is broken.</summary>
    public IReadOnlyList<string> Cells => _parser.Cells;

    /// <summary>What is wrong with the last row.</summary>
    public Trouble Wrong { get; private set; }

    /// <summary>What may be wrong with a row.</summary>
    public enum Trouble
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>It is larger than the limit.</summary>
        TooLarge,

        /// <summary>A quotation mark opens and does not close.</summary>
        OpenQuote,
    }

    /// <summary>Takes the next row.</summary>
    /// <param name="columns">How many cells a row has; 0: not known.</param>
    /// <returns>False at the end.</returns>
    public bool Take(int columns)
    {
        _parser.Clear();
        _lines.Clear();
        Wrong = Trouble.None;
        long size = 0;
        var triedBack = false;
        while (TakeLine(out var line))
        {
            if (_lines.Count == 0 && size == 0)
            {
                if (string.IsNullOrWhiteSpace(line.Text))
                {
                    continue;
                }

                Line = line.Line;
            }

            size += line.Text.Length;
            if (_line.Overflowed)
            {
                // Whether marks close in the part that was dropped cannot be known: the row ends with the line.
                Wrong = Trouble.TooLarge;
                _line.Clear();
                return true;
            }

            var complete = _parser.Add(line.Text);
            if (!_parser.Discards)
            {
                _lines.Add(line);
            }

            if (_parser.LooksOpen && !_parser.Discards && !triedBack)
            {
                triedBack = true;
                if (GoBack(columns))
                {
                    return true;
                }
            }

            if (!_parser.Discards && size > limit)
            {
                Wrong = Trouble.TooLarge;
                if (!complete && GoBack(columns))
                {
                    return true;
                }

                _lines.Clear();
                _parser.Discard();
            }

            if (complete)
            {
                return true;
            }
        }

        if (size > 0 && Wrong == Trouble.None)
        {
            // The end of the input lies within quotation marks.
            Wrong = Trouble.OpenQuote;
            GoBack(columns);
            _parser.Clear();
        }

        return size > 0;
    }

    /// <summary>
    /// Finds the next row among the lines that an open quotation mark swallowed, and reads them again from there. What is
    /// read again altogether stays below what was read, so that time stays linear.
    /// </summary>
    private bool GoBack(int columns)
    {
        var trial = new CsvParser(delimiter);
        for (var i = 1; columns > 1 && i < Math.Min(_lines.Count, LinesTried); i++)
        {
            trial.Clear();
            if (!trial.Add(_lines[i].Text) || trial.Cells.Count != columns)
            {
                continue;
            }

            var length = _lines.Skip(i).Sum(line => (long)line.Text.Length);
            if (_repeated + length > _read)
            {
                return false;
            }

            _repeated += length;
            var rest = _again.ToArray();
            _again.Clear();
            foreach (var line in _lines.Skip(i).Concat(rest))
            {
                _again.Enqueue(line);
            }

            _lines.Clear();
            _parser.Clear();
            Wrong = Trouble.OpenQuote;
            return true;
        }

        return false;
    }

    private bool TakeLine(out (string Text, long Line) line)
    {
        if (_again.TryDequeue(out line))
        {
            return true;
        }

        _line.Clear();
        var number = reader.Line;
        if (!reader.TakeLine(_line))
        {
            return false;
        }

        line = (LenientUtf8.Encoding.GetString(_line.Bytes), number);
        _read += line.Text.Length;
        return true;
    }
}
