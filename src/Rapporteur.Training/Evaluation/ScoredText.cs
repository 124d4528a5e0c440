using System.Text;
using Rapporteur.Readings;

namespace Rapporteur.Training.Evaluation;

/// <summary>A text as the scorer counts it: code points, which of them are space, and its words.</summary>
internal sealed class ScoredText
{
    private readonly CodePoints _points;
    private readonly bool[] _space;

    /// <summary>Looks at <paramref name="text"/>.</summary>
    public ScoredText(string text)
    {
        Text = text;
        _points = new CodePoints(text);
        var space = new List<bool>(text.Length);
        var words = new List<(int, int)>(text.Length / 5);
        var start = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var at = space.Count;
            var word = Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_';
            if (!word && start >= 0)
            {
                words.Add((start, at));
                start = -1;
            }

            var isSpace = Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;
            if (word && start < 0)
            {
                start = at;
            }
            else if (!word && !isSpace)
            {
                words.Add((at, at + 1));
            }

            space.Add(isSpace);
        }

        if (start >= 0)
        {
            words.Add((start, space.Count));
        }

        _space = [.. space];
        Words = words;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Runs of letters and digits, or single other characters, in code points.</summary>
    public IReadOnlyList<(int Start, int End)> Words { get; }

    /// <summary>Number of code points.</summary>
    public int Length => _space.Length;

    /// <summary>The places of <paramref name="spans"/> that are not space, ascending.</summary>
    public int[] Places(IEnumerable<TextSpan> spans)
    {
        var places = new SortedSet<int>();
        foreach (var span in spans)
        {
            var (start, end) = _points.FromUtf16(span);
            for (var i = start; i < end; i++)
            {
                if (!_space[i])
                {
                    places.Add(i);
                }
            }
        }

        return [.. places];
    }
}
