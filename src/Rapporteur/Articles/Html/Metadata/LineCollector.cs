using System.Buffers;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Puts the lines of the page together, and keeps those that may tell a date or an author.</summary>
internal sealed class LineCollector(PageFacts facts)
{
    private const int MostLines = 600;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९");

    private readonly char[] _line = new char[200];
    private int _count;
    private int _start;
    private bool _isCut;
    private PageZone _zone;

    /// <summary>Characters of text so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds text of the line.</summary>
    public void Add(ReadOnlySpan<char> text, PageZone zone)
    {
        if (_count == 0)
        {
            _start = Length;
            _zone = zone;
            text = text.TrimStart();
        }

        Length += text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (_count == _line.Length)
            {
                _isCut = true;
                return;
            }

            var space = char.IsWhiteSpace(text[i]);
            if (!space || (_count > 0 && _line[_count - 1] != ' '))
            {
                _line[_count++] = space ? ' ' : text[i];
            }
        }
    }

    /// <summary>An element within the line starts or ends: "By" and a link with the name are two words, as the page's style has it.</summary>
    public void Part()
    {
        if (_count > 0 && _count < _line.Length && _line[_count - 1] != ' ')
        {
            _line[_count++] = ' ';
        }
    }

    /// <summary>The line ends.</summary>
    public void End()
    {
        if (_count > 0 && facts.Lines.Count < MostLines && _zone != PageZone.Comments)
        {
            var line = _line.AsSpan(0, _count).TrimEnd(' ');
            if (line.ContainsAny(Digits) || (!_isCut && BylineOpenings.Length(line) > 0))
            {
                facts.Lines.Add(new VisibleLine(line.ToString(), !_isCut, _start, _zone));
            }
        }

        _count = 0;
        _isCut = false;
    }
}
