using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rapporteur.Cli.Output.Text;

/// <summary>
/// Breaks styled runs into lines between words alone: a word may be made of several runs, as one is whose mark has another
/// style than its letters. A word that is wider than a line is broken where the line is full.
/// </summary>
internal sealed class WordWrap
{
    private readonly int _width;
    private readonly List<List<Segment>> _lines = [];
    private readonly List<Segment> _gap = [];
    private readonly List<Segment> _word = [];
    private List<Segment> _line = [];
    private int _lineWidth;
    private int _gapWidth;
    private int _wordWidth;

    private WordWrap(int width) => _width = width;

    /// <param name="runs">What to set.</param>
    /// <param name="width">Columns of a line.</param>
    /// <returns>At least one line, each without white space at its end.</returns>
    public static List<List<Segment>> Lines(IEnumerable<StyledRun> runs, int width)
    {
        var wrap = new WordWrap(width);
        foreach (var run in runs)
        {
            wrap.Add(run.Words, run.Style);
        }

        wrap.EndLine();
        return wrap._lines;
    }

    private void Add(string words, Style style)
    {
        for (var at = 0; at < words.Length;)
        {
            if (words[at] == '\n')
            {
                EndLine();
                at++;
                continue;
            }

            var space = char.IsWhiteSpace(words[at]);
            var end = at + 1;
            while (end < words.Length && words[end] != '\n' && char.IsWhiteSpace(words[end]) == space)
            {
                end++;
            }

            var segment = new Segment(words[at..end], style);
            at = end;
            if (space)
            {
                EndWord();
                _gap.Add(segment);
                _gapWidth += segment.CellCount();
            }
            else
            {
                _word.Add(segment);
                _wordWidth += segment.CellCount();
            }
        }
    }

    private void EndWord()
    {
        if (_word.Count == 0)
        {
            return;
        }

        if (_lineWidth + _gapWidth + _wordWidth <= _width)
        {
            Append(_gap, _gapWidth);
            Append(_word, _wordWidth);
        }
        else
        {
            Break();
            AppendBroken();
        }

        _gap.Clear();
        _word.Clear();
        _gapWidth = 0;
        _wordWidth = 0;
    }

    private void Append(List<Segment> segments, int width)
    {
        _line.AddRange(segments);
        _lineWidth += width;
    }

    private void AppendBroken()
    {
        if (_wordWidth <= _width)
        {
            Append(_word, _wordWidth);
            return;
        }

        foreach (var piece in _word.SelectMany(s => Segment.SplitOverflow(s, Overflow.Fold, _width)))
        {
            var width = piece.CellCount();
            if (_lineWidth + width > _width)
            {
                Break();
            }

            Append([piece], width);
        }
    }

    private void Break()
    {
        if (_line.Count > 0)
        {
            _lines.Add(_line);
            _line = [];
            _lineWidth = 0;
        }
    }

    private void EndLine()
    {
        EndWord();
        _gap.Clear();
        _gapWidth = 0;
        _lines.Add(_line);
        _line = [];
        _lineWidth = 0;
    }
}
