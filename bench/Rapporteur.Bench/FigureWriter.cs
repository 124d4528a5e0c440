using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Bench;

/// <summary>Writes figures as a table for people or as JSON.</summary>
internal static class FigureWriter
{
    public static void Write(TextWriter writer, IReadOnlyList<Figure> figures, bool json)
    {
        if (json)
        {
            writer.WriteLine(Json(figures));
            return;
        }

        var nameWidth = figures.Max(figure => figure.Name.Length);
        foreach (var figure in figures)
        {
            writer.WriteLine(
                $"{figure.Measure,-8} {figure.Name.PadRight(nameWidth)} {Number(figure.Value),12} {figure.Unit}".TrimEnd());
        }
    }

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 100 || value == Math.Floor(value) ? "F0" : "F2", CultureInfo.InvariantCulture);

    private static string Json(IReadOnlyList<Figure> figures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var figure in figures)
            {
                json.WriteStartObject();
                json.WriteString("measure", figure.Measure);
                json.WriteString("name", figure.Name);
                json.WriteNumber("value", figure.Value);
                json.WriteString("unit", figure.Unit);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
