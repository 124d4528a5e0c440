using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Reviews;

/// <summary>Whether two statements of a text, found by different hands, are the same one.</summary>
internal static class SameStatement
{
    /// <summary>
    /// True where their contents share characters and their cues do too, or where the contents share at least half of the
    /// characters that they have together: borders are drawn differently, and a source may be another.
    /// </summary>
    public static bool Is(Statement a, Statement b)
    {
        var shared = Shared(a.Content, b.Content);
        return shared == 0 ? Equals(a, b) : (Shared(a.Cue, b.Cue) > 0 || 2 * shared >= Length(a.Content) + Length(b.Content) - shared);
    }

    /// <summary>True where they say the same to the character, and so do their reviews; their ids may differ.</summary>
    public static bool Equals(Statement a, Statement b) =>
        (a.Type, a.Negated, a.Confidence, a.Review) == (b.Type, b.Negated, b.Confidence, b.Review)
        && Equals(a.Source, b.Source)
        && a.Cue.SequenceEqual(b.Cue)
        && a.Content.SequenceEqual(b.Content)
        && Equals(a.Addressee, b.Addressee)
        && (a.Date?.From, a.Date?.To) == (b.Date?.From, b.Date?.To)
        && (a.Date?.Spans ?? []).SequenceEqual(b.Date?.Spans ?? []);

    // Records compare their lists by reference.
    private static bool Equals(Mention? a, Mention? b) =>
        a is null || b is null ? a == b : a with { Spans = b.Spans } == b && a.Spans.SequenceEqual(b.Spans);

    private static long Length(IReadOnlyList<TextSpan> spans) => spans.Sum(static span => (long)span.Length);

    private static long Shared(IReadOnlyList<TextSpan> a, IReadOnlyList<TextSpan> b)
    {
        var shared = 0L;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                shared += Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
            }
        }

        return shared;
    }
}
