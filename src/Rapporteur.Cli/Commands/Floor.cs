using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Cli.Commands;

/// <summary>The lowest F1 that a figure may have.</summary>
/// <param name="Figure">Name of the figure as it is printed.</param>
/// <param name="Percent">From 0 to 100.</param>
internal sealed record Floor(string Figure, double Percent)
{
    /// <summary>Reads <c>exact micro=67</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Floor? floor)
    {
        var equals = text.LastIndexOf('=');
        floor = equals > 0 && SharedOptions.TryNumber(text[(equals + 1)..], out var percent) && percent is >= 0 and <= 100
            ? new Floor(text[..equals].Trim(), percent)
            : null;
        return floor is not null;
    }

    /// <summary>The fault where the figure is lower, or is not among the scores; null where all is well.</summary>
    public Fault? Missed(AttributionScores scores)
    {
        var figure = scores.Figures.FirstOrDefault(f => string.Equals(f.Name, Figure, StringComparison.OrdinalIgnoreCase));
        if (figure is null)
        {
            return new Fault(
                ErrorCodes.FloorMissed,
                $"There is no figure '{Figure}' to hold against a floor; there are {string.Join(", ", scores.Figures.Select(f => f.Name))}.");
        }

        return figure.F1 >= Percent ? null : new Fault(
            ErrorCodes.FloorMissed,
            string.Create(CultureInfo.InvariantCulture, $"{figure.Name} is {figure.F1:F2}, below its floor of {Percent}."));
    }
}
