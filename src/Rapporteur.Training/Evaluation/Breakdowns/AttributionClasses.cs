using System.Text;
using Rapporteur.Language;
using Rapporteur.Statements;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Evaluation.Breakdowns;

/// <summary>Classes of attributions, of which each attribution is in exactly one, by its spans and the text alone.</summary>
/// <param name="Name">What they are told apart by.</param>
/// <param name="Names">The classes in the order in which they are printed.</param>
/// <param name="ClassOf">Index of an attribution's class, the same for what people marked and what was found.</param>
internal sealed record AttributionClasses(string Name, IReadOnlyList<string> Names, Func<Document, BratAttribution, int> ClassOf)
{
    /// <summary>How much of the content stands in quotation marks, by the rule of <see cref="StatementTypes"/>.</summary>
    public static AttributionClasses Kind { get; } = new(
        "kind",
        ["direct", "mixed", "indirect"],
        static (document, attribution) => StatementTypes.Of(document, attribution.Content) switch
        {
            StatementType.Direct => 0,
            StatementType.Mixed => 1,
            _ => 2,
        });

    /// <summary>Words of the content; those of all its fragments together.</summary>
    public static AttributionClasses Length { get; } = new(
        "length",
        ["none", "1-5", "6-15", "16-30", "31+"],
        static (document, attribution) => attribution.Content.Sum(span => Words(document.Text.AsSpan(span.Start, span.Length))) switch
        {
            0 => 0,
            <= 5 => 1,
            <= 15 => 2,
            <= 30 => 3,
            _ => 4,
        });

    /// <summary>Whether the cue was seen in other annotations.</summary>
    public static AttributionClasses Cue(SeenCues seen) =>
        new("cue", SeenCues.Classes, (document, attribution) => seen.ClassOf(document.Text, attribution.Cue));

    // Runs of characters without space that hold a letter or digit.
    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var counted = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                counted = false;
            }
            else if (!counted && Rune.IsLetterOrDigit(rune))
            {
                counted = true;
                words++;
            }
        }

        return words;
    }
}
