using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>An object of JSON as a row.</summary>
internal sealed partial class JsonRow(JsonElement row) : IDumpRow
{
    /// <summary>Where a field holds objects, what names them.</summary>
    private static readonly string[] OwnNames = ["name", "value", "text", "title"];

    public IEnumerable<string> Names => row.EnumerateObject().Select(property => property.Name);

    public IReadOnlyList<string> Values(string path)
    {
        var values = new List<string>();
        if (Find(row, path) is { } found)
        {
            AddValues(found, values);
        }

        return values;
    }

    /// <summary>The object in a field; null where it is something else.</summary>
    public JsonElement? Object(string path) => Find(row, path) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>The field at <paramref name="path"/>.</summary>
    public static JsonElement? Find(JsonElement place, string path)
    {
        if (place.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (Field(place, path) is { } whole)
        {
            return whole;
        }

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Field(place, path[..dot]) is { } inner ? Find(inner, path[(dot + 1)..]) : null;
    }

    /// <summary>The string in <paramref name="value"/>, with U+FFFD for halves of surrogate pairs.</summary>
    public static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            using var mended = JsonDocument.Parse(Surrogates().Replace(
                value.GetRawText(), m => m.Groups["lone"].Success ? "\\uFFFD" : m.Value));
            return mended.RootElement.GetString() ?? "";
        }
    }

    private static JsonElement? Field(JsonElement place, string name)
    {
        if (place.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var field in place.EnumerateObject())
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    private static void AddValues(JsonElement value, List<string> values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when TextOf(value) is var text && !string.IsNullOrWhiteSpace(text):
                values.Add(text);
                break;
            case JsonValueKind.Number:
                values.Add(value.GetRawText());
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AddValues(item, values);
                }

                break;
            case JsonValueKind.Object when OwnNames.Select(name => Field(value, name)).FirstOrDefault(v => v is { ValueKind: JsonValueKind.String }) is { } name:
                AddValues(name, values);
                break;
        }
    }

    // Pairs are matched first, and whatever else a backslash stands before, so that only halves are left.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Surrogates();
}
