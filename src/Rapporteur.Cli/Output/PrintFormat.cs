using Rapporteur.Articles;

namespace Rapporteur.Cli.Output;

/// <summary>How articles are printed: each by itself, with what stands before, between and after them.</summary>
/// <param name="Print">Prints one article; safe on several threads.</param>
/// <param name="Many">What stands around several.</param>
/// <param name="Single">What stands around the only one, where there cannot be more.</param>
/// <param name="Counted">What is counted in them, one of it; null where nothing is.</param>
internal sealed record PrintFormat(Func<Article, Printed> Print, Envelope Many, Envelope Single, string? Counted = null);

/// <summary>What stands around articles.</summary>
/// <param name="First">Before the first.</param>
/// <param name="Between">Between two.</param>
/// <param name="Last">After the last.</param>
/// <param name="None">In place of all where there is none.</param>
internal sealed record Envelope(string First = "", string Between = "", string Last = "", string None = "")
{
    /// <summary>Nothing.</summary>
    public static Envelope Bare { get; } = new();

    /// <summary>One value of JSON, which has no line end of its own.</summary>
    public static Envelope JsonValue { get; } = new(Last: "\n");

    /// <summary>An array of them.</summary>
    public static Envelope JsonArray { get; } = new("[\n", ",\n", "\n]\n", "[]\n");
}
