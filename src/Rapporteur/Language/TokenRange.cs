namespace Rapporteur.Language;

/// <summary>A half-open range of token indices of a <see cref="Document"/>.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
public readonly record struct TokenRange(int Start, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - Start;

    /// <summary>True where token <paramref name="index"/> lies in the range.</summary>
    public bool Contains(int index) => Start <= index && index < End;
}
