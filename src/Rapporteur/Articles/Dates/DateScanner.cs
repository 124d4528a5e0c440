using System.Globalization;
using NodaTime;

namespace Rapporteur.Articles.Dates;

/// <summary>
/// Reads full dates and clock times out of a line, word by word. A date counts only where day, month and year all stand
/// there; for 3/4/2024, whose order cannot be known, see <see cref="TryNumbers"/>.
/// </summary>
/// <param name="line">What is read.</param>
/// <param name="language">BCP 47; it decides what a name means that is another month elsewhere.</param>
internal ref partial struct DateScanner(ReadOnlySpan<char> line, string? language = null)
{
    private readonly ReadOnlySpan<char> _line = line;

    /// <summary>Where reading goes on.</summary>
    public int Position { get; set; }

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<char> Rest => _line[Position..];

    /// <summary>Takes <paramref name="word"/>, whatever its case, where it stands here as a word of its own.</summary>
    public bool TakeWord(string word)
    {
        var start = Position;
        SkipSpaces();
        if (Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (Rest.Length == word.Length || !char.IsLetterOrDigit(Rest[word.Length])))
        {
            Position += word.Length;
            return true;
        }

        Position = start;
        return false;
    }

    /// <summary>Takes the first of <paramref name="words"/> that stands here.</summary>
    public bool TakeWordOf(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (TakeWord(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes any of <paramref name="marks"/> and white space, as often as they come.</summary>
    public void TakeAny(ReadOnlySpan<char> marks)
    {
        while (Position < _line.Length && (char.IsWhiteSpace(_line[Position]) || marks.Contains(_line[Position])))
        {
            Position++;
        }
    }

    private void SkipSpaces() => TakeAny([]);

    private bool Take(char mark)
    {
        if (Position < _line.Length && _line[Position] == mark)
        {
            Position++;
            return true;
        }

        return false;
    }

    private bool TakeOne(ReadOnlySpan<char> marks)
    {
        if (Position < _line.Length && marks.Contains(_line[Position]))
        {
            Position++;
            return true;
        }

        return false;
    }

    private readonly bool DigitFollows => Position < _line.Length && CharUnicodeInfo.GetDecimalDigitValue(_line[Position]) >= 0;

    private bool TryNumber(int most, out int number, out int digits)
    {
        number = 0;
        digits = 0;
        while (digits < most && Position < _line.Length && CharUnicodeInfo.GetDecimalDigitValue(_line[Position]) is >= 0 and var digit)
        {
            number = (number * 10) + digit;
            Position++;
            digits++;
        }

        return digits > 0;
    }
}
