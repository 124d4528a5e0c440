using System.Globalization;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Ledger.Reviews;

/// <summary>Puts what persons said of statements into a reading: it goes before what a model found at the same place.</summary>
internal static class ReviewMerge
{
    /// <summary>
    /// The reading with <paramref name="reviewed"/> in the place of whatever it has of the same statements. What is reviewed in
    /// the reading itself is newer, and goes before. Statements are numbered anew where any were put in or left out.
    /// </summary>
    /// <param name="reading">What a model found, with reviews or without.</param>
    /// <param name="reviewed">Reviewed statements of the same text, rejected ones too.</param>
    public static Reading Into(Reading reading, IReadOnlyList<Statement> reviewed)
    {
        List<Statement> newer = [.. Reviewed(reading)];
        List<Statement> reviews = [.. newer, .. reviewed.Where(old => !newer.Exists(one => SameStatement.Is(one, old)))];
        return reviewed.Count == 0 ? reading : With(reading, reviews);
    }

    /// <summary>
    /// The reading with reviews that persons gave back, which go before those that it has, unless they are known to be older;
    /// the reading itself where they bring nothing new.
    /// </summary>
    /// <param name="reading">What the ledger holds.</param>
    /// <param name="given">Reviewed statements of the same text.</param>
    public static Reading Over(Reading reading, IReadOnlyList<Statement> given)
    {
        List<Statement> held = [.. Reviewed(reading)];
        List<Statement> fresh = [.. given.Where(one => !held.Exists(old => SameStatement.Equals(one, old) || (IsOlder(one, old) && SameStatement.Is(one, old))))];
        return fresh.Count == 0 ? reading : With(reading, [.. fresh, .. held.Where(old => !fresh.Exists(one => SameStatement.Is(one, old)))]);
    }

    /// <summary>All statements of a reading that a person looked at.</summary>
    public static IEnumerable<Statement> Reviewed(Reading reading) => reading.Statements.Where(static s => s.Review is not null).Concat(reading.Rejected);

    private static bool IsOlder(Statement one, Statement other) =>
        one.Review?.At?.Instant is { } at && other.Review?.At?.Instant is { } later && at.ToInstant() < later.ToInstant();

    private static Reading With(Reading reading, List<Statement> reviews)
    {
        var unseen = reading.Statements.Where(s => s.Review is null && !reviews.Exists(review => SameStatement.Is(review, s)));
        Statement[] standing = [.. unseen.Concat(reviews.Where(static r => r.Review!.Verdict != Verdict.Rejected)).OrderBy(First)];
        Statement[] rejected = [.. reviews.Where(static r => r.Review!.Verdict == Verdict.Rejected).OrderBy(First)];
        return StatementLinks.Moved(reading, standing, rejected) with { Statements = Numbered("s", standing), Rejected = Numbered("r", rejected) };
    }

    /// <summary>The id of the statement at an index.</summary>
    public static string IdOf(string letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");

    private static Statement[] Numbered(string letter, IEnumerable<Statement> statements) => [.. statements.Select((s, i) => s with { Id = IdOf(letter, i) })];

    private static int First(Statement statement) =>
        statement.Content.Concat(statement.Cue).Concat(statement.Source?.Spans ?? []).Select(static span => span.Start).DefaultIfEmpty(0).Min();
}
