using System.Text.Json;
using Rapporteur.Cli.Running;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Cli.Commands;

/// <summary>Floors that a model must keep, pinned to the gold that they were set on: a JSON file with <c>gold</c> (a SHA-256), <c>floors</c> and <c>calibration_error</c>.</summary>
/// <param name="Gold">Hash of the gold.</param>
/// <param name="Floors">Lowest F1 by figure.</param>
/// <param name="CalibrationError">Highest calibration error.</param>
internal sealed record Gate(string Gold, IReadOnlyList<Floor> Floors, double CalibrationError)
{
    /// <summary>Reads a gate file.</summary>
    /// <exception cref="RapporteurException">RAP0905: not such a file.</exception>
    public static Gate Load(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return new Gate(
                root.GetProperty("gold").GetString()!,
                [.. root.GetProperty("floors").EnumerateObject().Select(f => new Floor(f.Name, f.Value.GetDouble()))],
                root.GetProperty("calibration_error").GetDouble());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new RapporteurException(
                ErrorCodes.GateUnreadable,
                $"The gate {path} cannot be read: {e.Message} It should be a JSON file with \"gold\", \"floors\" and \"calibration_error\", as models/statements-fast/gate.json.",
                e);
        }
    }

    /// <summary>What does not hold; nothing where the gate is passed.</summary>
    public IEnumerable<Fault> Missed(AttributionScores scores)
    {
        if (!scores.GoldHash.Equals(Gold, StringComparison.OrdinalIgnoreCase))
        {
            yield return new Fault(
                ErrorCodes.FloorMissed,
                $"The gate was set on other gold (its hash begins {Gold[..Math.Min(12, Gold.Length)]}, this one's {scores.GoldHash[..12]}); its floors say nothing here.");
        }

        foreach (var floor in Floors)
        {
            if (floor.Missed(scores) is { } fault)
            {
                yield return fault;
            }
        }

        if (scores.CalibrationError > CalibrationError)
        {
            yield return new Fault(
                ErrorCodes.FloorMissed,
                FormattableString.Invariant($"The calibration error is {scores.CalibrationError:F3}, above the {CalibrationError} that the gate allows."));
        }
    }
}
