using System.Globalization;
using System.Text;
using Rapporteur.Unicode;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Normalization Form KC (Unicode Standard Annex 15), in which characters that differ in looks alone (ligatures, full-width
/// letters, the ellipsis) are the same. .NET has it only with libraries for languages, hence a table of our own.
/// </summary>
internal static class CompatibilityForm
{
    private static readonly Lazy<Dictionary<int, string>> Table = new(static () => EmbeddedLines
        .Of("Evaluation.Data.compatibility-decompositions.txt", typeof(CompatibilityForm).Assembly)
        .Select(static line => line.Split(' '))
        .ToDictionary(static parts => Point(parts[0]), static parts => string.Concat(parts[1..].Select(static p => char.ConvertFromUtf32(Point(p))))));

    /// <summary>The text in that form.</summary>
    public static string Compose(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0xA0 && Table.Value.TryGetValue(rune.Value, out var parts))
            {
                plain.Append(parts);
            }
            else
            {
                plain.Append(rune);
            }
        }

        return CanonicalForm.Compose(plain.ToString());
    }

    private static int Point(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
