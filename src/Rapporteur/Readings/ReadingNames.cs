using System.Diagnostics.CodeAnalysis;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Statements;
using Rapporteur.Votes;

namespace Rapporteur.Readings;

/// <summary>The names of kinds and types as files, ledgers and commands spell them.</summary>
public static class ReadingNames
{
    /// <summary>The name of a kind of block, for instance <c>list-item</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Standfirst => "standfirst",
        BlockKind.Byline => "byline",
        BlockKind.Dateline => "dateline",
        BlockKind.Heading => "heading",
        BlockKind.Paragraph => "paragraph",
        BlockKind.Quotation => "quotation",
        BlockKind.ListItem => "list-item",
        BlockKind.Table => "table",
        BlockKind.Caption => "caption",
        BlockKind.Post => "post",
        BlockKind.Bio => "bio",
        BlockKind.Furniture => "furniture",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of block."),
    };

    /// <summary>The name of a type of statement, for instance <c>direct</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such type.</exception>
    public static string Of(StatementType type) => type switch
    {
        StatementType.Direct => "direct",
        StatementType.Indirect => "indirect",
        StatementType.Mixed => "mixed",
        StatementType.Post => "post",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of statement."),
    };

    /// <summary>The name of a verdict, for instance <c>corrected</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such verdict.</exception>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "confirmed",
        Verdict.Corrected => "corrected",
        Verdict.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No such verdict."),
    };

    /// <summary>The name of a type of event, for instance <c>CONSULT</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such type.</exception>
    public static string Of(EventType type) => Enum.IsDefined(type)
        ? type.ToString().ToUpperInvariant()
        : throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of event.");

    /// <summary>The name of a status, for instance <c>planned</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such status.</exception>
    public static string Of(EventStatus status) => status switch
    {
        EventStatus.Occurred => "occurred",
        EventStatus.Ongoing => "ongoing",
        EventStatus.Planned => "planned",
        EventStatus.Threatened => "threatened",
        EventStatus.Demanded => "demanded",
        EventStatus.Hypothetical => "hypothetical",
        EventStatus.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>The name of what came of a vote, for instance <c>adopted</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such outcome.</exception>
    public static string Of(VoteOutcome outcome) => outcome switch
    {
        VoteOutcome.Unknown => "unknown",
        VoteOutcome.Adopted => "adopted",
        VoteOutcome.Rejected => "rejected",
        VoteOutcome.Vetoed => "vetoed",
        VoteOutcome.Postponed => "postponed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };

    /// <summary>The name of how a member voted, for instance <c>abstain</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such choice.</exception>
    public static string Of(VoteChoice choice) => choice switch
    {
        VoteChoice.Yes => "yes",
        VoteChoice.No => "no",
        VoteChoice.Abstain => "abstain",
        VoteChoice.Absent => "absent",
        VoteChoice.NotParticipating => "not-participating",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "No such choice."),
    };

    /// <summary>The kind of block that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out BlockKind kind) => TryFind(name, Of, out kind);

    /// <summary>The type of statement that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out StatementType type) => TryFind(name, Of, out type);

    /// <summary>The verdict that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out Verdict verdict) => TryFind(name, Of, out verdict);

    /// <summary>The type of event that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out EventType type) => TryFind(name, Of, out type);

    /// <summary>The status that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out EventStatus status) => TryFind(name, Of, out status);

    /// <summary>What came of a vote, by its name.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out VoteOutcome outcome) => TryFind(name, Of, out outcome);

    /// <summary>How a member voted, by its name.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out VoteChoice choice) => TryFind(name, Of, out choice);

    private static bool TryFind<T>(string? name, Func<T, string> nameOf, out T found)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (nameOf(value) == name)
            {
                found = value;
                return true;
            }
        }

        found = default;
        return false;
    }
}
