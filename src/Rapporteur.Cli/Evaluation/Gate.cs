using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Evaluation;

/// <summary>Floors that a model must keep, pinned to the gold that they were set on.</summary>
/// <param name="Layer">What is measured: <c>attributions</c>, or a layer.</param>
/// <param name="Data">Where the gold is, relative to the folder of all data; null where the gate does not say.</param>
/// <param name="Gold">Hash of the gold.</param>
/// <param name="Floors">Lowest value by figure.</param>
/// <param name="CalibrationError">Highest calibration error; null where there are no confidences.</param>
/// <param name="Fast">Whether attributions are read without the layers of language.</param>
/// <param name="Model">The model that is read with.</param>
internal sealed record Gate(string Layer, string? Data, string Gold, IReadOnlyList<Floor> Floors, double? CalibrationError, bool Fast = false, ReadingModel Model = ReadingModel.Fast)
{
    /// <summary>What it is called in messages.</summary>
    public string Name => (Fast ? $"{Layer}, read fast" : Model == ReadingModel.Accurate ? $"{Layer}, accurate" : Layer) + (Data is null ? "" : $" of {Data}");

    /// <summary>True where it was set for the model of this name.</summary>
    public bool IsOf(string model) =>
        model.StartsWith(Fast ? "words-" : Model == ReadingModel.Accurate ? "accurate-" : "fast-", StringComparison.Ordinal);

    /// <summary>What does not hold; nothing where the gate is passed.</summary>
    public IEnumerable<Fault> Missed(Measured measured)
    {
        if (!measured.GoldHash.Equals(Gold, StringComparison.OrdinalIgnoreCase))
        {
            yield return OtherGold(measured);
        }

        foreach (var floor in Floors)
        {
            if (floor.Missed(measured) is { } fault)
            {
                yield return fault;
            }
        }

        if (measured.CalibrationError > CalibrationError)
        {
            yield return new Fault(
                ErrorCodes.FloorMissed,
                FormattableString.Invariant($"The calibration error is {measured.CalibrationError:F3}, above the {CalibrationError} that the gate allows."));
        }
    }

    private Fault OtherGold(Measured measured) => new(
        ErrorCodes.FloorMissed,
        $"The gate was set on other gold (its hash begins {Gold[..Math.Min(12, Gold.Length)]}, this one's {measured.GoldHash[..12]}); its floors say nothing here.");
}
