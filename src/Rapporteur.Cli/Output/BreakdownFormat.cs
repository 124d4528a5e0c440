using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Evaluation.Breakdowns;

namespace Rapporteur.Cli.Output;

/// <summary>Prints the scores of attributions by their classes, and those of confidences.</summary>
internal static class BreakdownFormat
{
    /// <summary>A table for each breakdown; classes without attributions are left out.</summary>
    public static void Append(StringBuilder text, AttributionScores scores)
    {
        foreach (var breakdown in scores.Breakdowns)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{"by " + breakdown.Name,-22}{"gold",7}{"found",7}{"P",7}{"R",7}{"F1",7}{"content",9}{"calibration",13}\n");
            foreach (var scored in breakdown.Classes.Where(static c => c.Ledger.Gold + c.Ledger.Found > 0))
            {
                var ledger = scored.Ledger.Figure("");
                text.Append(CultureInfo.InvariantCulture, $"{scored.Name,-22}{scored.Ledger.Gold,7}{scored.Ledger.Found,7}");
                text.Append(CultureInfo.InvariantCulture, $"{ScoreFormat.OneDecimal(ledger.Precision),7}{ScoreFormat.OneDecimal(ledger.Recall),7}{ScoreFormat.OneDecimal(ledger.F1),7}");
                text.Append(CultureInfo.InvariantCulture, $"{ScoreFormat.OneDecimal(scored.Content.Figure("").F1),9}");
                text.Append(CultureInfo.InvariantCulture, $"{(scored.Ledger.Found > 0 ? Thousandths(scored.CalibrationError) : "-"),13}\n");
            }
        }

        if (scores.Confidences.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{"by confidence",-22}{"found",7}{"mean",9}{"right",9}\n");
            foreach (var scored in scores.Confidences)
            {
                var ends = string.Create(CultureInfo.InvariantCulture, $"{scored.From:F1}-{scored.To:F1}");
                text.Append(CultureInfo.InvariantCulture, $"{ends,-22}{scored.Count,7}{Thousandths(scored.Mean),9}{Thousandths(scored.Right),9}\n");
            }
        }
    }

    /// <summary>The field <c>by</c> with a list of classes for each breakdown, all classes and in full precision; none where there are no breakdowns.</summary>
    public static void Write(Utf8JsonWriter json, AttributionScores scores)
    {
        if (scores.Breakdowns.Count == 0 && scores.Confidences.Count == 0)
        {
            return;
        }

        json.WriteStartObject("by");
        foreach (var breakdown in scores.Breakdowns)
        {
            json.WriteStartArray(breakdown.Name);
            foreach (var scored in breakdown.Classes)
            {
                json.WriteStartObject();
                json.WriteString("class", scored.Name);
                Write(json, "ledger", scored.Ledger);
                Write(json, "exact content", scored.Content);
                json.WriteNumber("calibration_error", scored.CalibrationError);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (scores.Confidences.Count > 0)
        {
            json.WriteStartArray("confidence");
            foreach (var scored in scores.Confidences)
            {
                json.WriteStartObject();
                json.WriteNumber("from", scored.From);
                json.WriteNumber("to", scored.To);
                json.WriteNumber("found", scored.Count);
                WriteShare(json, "mean", scored.Mean);
                WriteShare(json, "right", scored.Right);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Precision, recall and F1 of a figure as fields of the object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, Figure figure)
    {
        json.WriteNumber("p", figure.Precision);
        json.WriteNumber("r", figure.Recall);
        json.WriteNumber("f1", figure.F1);
    }

    private static void Write(Utf8JsonWriter json, string name, ClassCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("gold", counts.Gold);
        json.WriteNumber("gold_right", counts.GoldRight);
        json.WriteNumber("found", counts.Found);
        json.WriteNumber("found_right", counts.FoundRight);
        WriteFields(json, counts.Figure(name));
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, string name, double? share)
    {
        if (share is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Thousandths(double? share) => share?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";
}
