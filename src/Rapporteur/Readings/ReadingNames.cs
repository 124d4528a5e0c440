using System.Diagnostics.CodeAnalysis;
using Rapporteur.Articles;
using Rapporteur.Statements;

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

    /// <summary>The kind of block that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out BlockKind kind) => TryFind(name, Of, out kind);

    /// <summary>The type of statement that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out StatementType type) => TryFind(name, Of, out type);

    /// <summary>The verdict that <paramref name="name"/> names.</summary>
    /// <returns>False where it names none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? name, out Verdict verdict) => TryFind(name, Of, out verdict);

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
