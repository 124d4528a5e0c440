using System.Text.Json;

namespace Rapporteur.Articles.Html.Metadata;

/// <summary>Values of schema.org data, whatever form a page gives them.</summary>
internal static class JsonLdValue
{
    /// <summary>A text, of a string, a number, the first of a list, or an object's <c>@value</c>; null where there is none.</summary>
    public static string? Text(JsonElement element, string field) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) ? Text(value, 4) : null;

    /// <summary>The truth of a boolean, or of "true", "False", "http://schema.org/False".</summary>
    public static bool? Truth(JsonElement element, string field)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(field, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => Text(value, 2) is not { } text ? null
                : text.EndsWith("true", StringComparison.OrdinalIgnoreCase) ? true
                : text.EndsWith("false", StringComparison.OrdinalIgnoreCase) ? false
                : null,
        };
    }

    /// <summary>The address of a node that a field points to, by string or object.</summary>
    public static string? IdOf(JsonElement element, string field) =>
        element.TryGetProperty(field, out var value)
            ? value.ValueKind == JsonValueKind.Object ? Text(value, "@id") ?? Text(value, "url") : Text(value, 2)
            : null;

    /// <summary>A name, of a string, an object with a name (again a name), or of given and family name; null for addresses.</summary>
    public static string? NameOf(JsonElement element, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (NameOf(item, depth - 1) is { } first)
                {
                    return first;
                }
            }

            return null;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return Text(element, 1) is { } text && !text.Contains("://", StringComparison.Ordinal) ? text : null;
        }

        if (element.TryGetProperty("name", out var name) && NameOf(name, depth - 1) is { } whole)
        {
            return whole;
        }

        var given = Text(element, "givenName");
        var family = Text(element, "familyName");
        return given is not null && family is not null ? $"{given} {family}" : given ?? family ?? Text(element, "alternateName");
    }

    /// <summary>All strings of a string or a list.</summary>
    public static IEnumerable<string> Strings(JsonElement value, int depth)
    {
        if (depth > 0 && value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                foreach (var text in Strings(item, depth - 1))
                {
                    yield return text;
                }
            }
        }
        else if (depth > 0 && Text(value, 1) is { } one)
        {
            yield return one;
        }
    }

    private static string? Text(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                try
                {
                    return MetaText.Clean(value.GetString());
                }
                catch (InvalidOperationException)
                {
                    // Half of a surrogate pair.
                    return null;
                }

            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Array when depth > 0 && value.GetArrayLength() > 0:
                return Text(value[0], depth - 1);
            case JsonValueKind.Object when depth > 0 && value.TryGetProperty("@value", out var inner):
                return Text(inner, depth - 1);
            default:
                return null;
        }
    }
}
