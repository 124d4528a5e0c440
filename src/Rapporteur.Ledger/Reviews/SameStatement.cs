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
        return shared > 0 && (Shared(a.Cue, b.Cue) > 0 || 2 * shared >= Length(a.Content) + Length(b.Content) - shared);
    }

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
