using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapporteur.Cli.Evaluation;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Cli.Output;

/// <summary>Prints the scores of an evaluation.</summary>
internal static class ScoreFormat
{
    /// <summary>A table of precision, recall and F1 in percent, and below it one for each breakdown that the scores have.</summary>
    public static string Text(AttributionScores scores, string model)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{scores.Articles} articles, {scores.Missing} without a reading, {scores.Moved} whose text was changed (both count as nothing found)\n");
        text.Append(CultureInfo.InvariantCulture, $"{"",-22}{"P",7}{"R",7}{"F1",7}\n");
        foreach (var figure in scores.Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{figure.Name,-22}{OneDecimal(figure.Precision),7}{OneDecimal(figure.Recall),7}{OneDecimal(figure.F1),7}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"calibration error {scores.CalibrationError:F3}\ngold {scores.GoldHash[..12]}\nmodel {model}\n");
        BreakdownFormat.Append(text, scores);
        return text.ToString();
    }

    /// <summary>The same in full precision.</summary>
    public static string Json(AttributionScores scores, string model)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("articles", scores.Articles);
            json.WriteNumber("missing", scores.Missing);
            json.WriteNumber("moved", scores.Moved);
            json.WriteStartObject("figures");
            foreach (var figure in scores.Figures)
            {
                json.WriteStartObject(figure.Name);
                BreakdownFormat.WriteFields(json, figure);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteNumber("calibration_error", scores.CalibrationError);
            BreakdownFormat.Write(json, scores);
            json.WriteString("gold", scores.GoldHash);
            json.WriteString("model", model);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The figures of a layer in percent.</summary>
    public static string Text(LayerScores scores, string model)
    {
        var text = new StringBuilder();
        foreach (var figure in scores.Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{figure.Key,-18}{OneDecimal(figure.Percent),6}  {figure.Name}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"gold {scores.GoldHash[..12]}\nmodel {model}\n");
        return text.ToString();
    }

    /// <summary>The same in full precision: one flat object, a number for each figure, the gold's hash and the model.</summary>
    public static string Json(LayerScores scores, string model)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var figure in scores.Figures)
            {
                json.WriteNumber(figure.Key, figure.Percent);
            }

            json.WriteString("gold", scores.GoldHash);
            json.WriteString("model", model);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>One gate: whether it was passed, and each figure that it has a floor for.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="measured">What was found; null where nothing could be.</param>
    /// <param name="passed">Whether it was passed.</param>
    public static string GateLine(Gate gate, Measured? measured, bool passed)
    {
        var text = new StringBuilder($"{(passed ? "passed" : measured is null ? "failed" : "missed"),-8}{VisibleText.OfLine(gate.Name)}");
        foreach (var (name, percent) in measured?.Figures ?? [])
        {
            if (gate.Floors.FirstOrDefault(f => string.Equals(f.Figure, name, StringComparison.OrdinalIgnoreCase)) is { } floor)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n        {name,-18}{percent,7:F2}  (floor {floor.Percent})");
            }
        }

        return text.Append(measured is null ? "" : $"\n        model {measured.Model}").Append('\n').ToString();
    }

    // A value that lies exactly between two goes to the even one, as in C and Python; .NET would go away from zero. Of the
    // numbers with a finite binary fraction only those that end in .25 and .75 lie so, and .75 goes up both ways.
    internal static string OneDecimal(double value) =>
        (value - Math.Floor(value) == 0.25 ? value - 0.05 : value).ToString("F1", CultureInfo.InvariantCulture);
}
