using System.Text.Json;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>
/// The body of an article as Fundus writes it: <c>{"summary": [...], "sections": [{"headline": [...], "paragraphs": [...]}]}</c>.
/// </summary>
internal static class FundusBody
{
    /// <summary>Its paragraphs with a blank line between them; null where the row has no such body.</summary>
    public static string? Of(IDumpRow row)
    {
        if (row is not JsonRow json || json.Object("body") is not { } body || JsonRow.Find(body, "sections") is not { ValueKind: JsonValueKind.Array } sections)
        {
            return null;
        }

        var paragraphs = new List<string>(new JsonRow(body).Values("summary"));
        foreach (var section in sections.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object))
        {
            var part = new JsonRow(section);
            paragraphs.AddRange(part.Values("headline"));
            paragraphs.AddRange(part.Values("paragraphs"));
        }

        return paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : null;
    }
}
