namespace Rapporteur.Language.Quotations;

/// <summary>A quotation as far as one paragraph shows it.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Family">The family of its marks.</param>
/// <param name="OpenLength">Code units of its opening mark; 0 where that is missing.</param>
/// <param name="Closed">True where its closing mark is there.</param>
/// <param name="RunsOn">True where only the end of the paragraph ended it.</param>
internal readonly record struct Passage(TextSpan Span, MarkFamily Family, int OpenLength, bool Closed, bool RunsOn)
{
    /// <summary>In the order of the starts, an outer one before those it holds.</summary>
    public static int ByStart(Passage a, Passage b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End);
}
