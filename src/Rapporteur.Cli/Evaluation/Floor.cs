using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rapporteur.Cli.Commands;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Evaluation;

/// <summary>The lowest value that a figure may have.</summary>
/// <param name="Figure">Name of the figure as it is printed, or its key.</param>
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

    /// <summary>The fault where the figure is lower, or is not among those measured; null where all is well.</summary>
    public Fault? Missed(Measured measured)
    {
        foreach (var (name, percent) in measured.Figures)
        {
            if (string.Equals(name, Figure, StringComparison.OrdinalIgnoreCase))
            {
                return percent >= Percent ? null : new Fault(
                    ErrorCodes.FloorMissed,
                    string.Create(CultureInfo.InvariantCulture, $"{name} is {percent:F2}, below its floor of {Percent}."));
            }
        }

        return new Fault(
            ErrorCodes.FloorMissed,
            $"There is no figure '{Figure}' to hold against a floor; there are {string.Join(", ", measured.Figures.Select(f => f.Name))}.");
    }
}
