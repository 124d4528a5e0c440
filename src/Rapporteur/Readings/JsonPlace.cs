using System.Globalization;
using System.Text.Json;

namespace Rapporteur.Readings;

/// <summary>A value in a JSON document together with the way to it, so that a fault can say where it is.</summary>
internal readonly struct JsonPlace(JsonElement value, string parent, string name)
{
    // Put together only when a fault is reported: the parent's way and the own name stay apart until then.
    private string Way => (parent.Length, name.Length) switch
    {
        (0, 0) => "the reading",
        (0, _) => name,
        (_, 0) => parent,
        _ => $"{parent}.{name}",
    };

    private string OwnWay => parent.Length == 0 ? name : Way;

    /// <summary>The fault to throw for this place.</summary>
    public RapporteurException Fault(string what, Exception? inner = null) =>
        new(ErrorCodes.ReadingInvalid, $"Not a reading: {Way} {what}.", inner);

    public void Expect(JsonValueKind kind, string what)
    {
        if (value.ValueKind != kind)
        {
            throw Fault($"must be {what}");
        }
    }

    /// <summary>A field that has to be there and not be null.</summary>
    public JsonPlace Required(string field)
    {
        var place = Field(field) ?? throw Fault($"lacks the field \"{field}\"");
        return place.IsNull ? throw place.Fault("must not be null") : place;
    }

    /// <summary>A field that has to be there; null where it says null.</summary>
    public JsonPlace? RequiredOrNull(string field)
    {
        var place = Field(field) ?? throw Fault($"lacks the field \"{field}\"");
        return place.IsNull ? null : place;
    }

    /// <summary>A field that may be missing or null.</summary>
    public JsonPlace? Optional(string field) => Field(field) is { IsNull: false } place ? place : null;

    public string? OptionalString(string field) => Optional(field)?.String();

    public string String()
    {
        Expect(JsonValueKind.String, "a string");
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            throw Fault("holds bytes or escapes that are no Unicode text", fault);
        }
    }

    public bool Boolean() => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault("must be true or false"),
    };

    /// <summary>A number from 0 to 1.</summary>
    public double Share() => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var share) && share is >= 0 and <= 1
        ? share
        : throw Fault("must be a number from 0 to 1");

    /// <summary>A whole number that is not negative.</summary>
    public int Count() => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0
        ? count
        : throw Fault("must be a whole number from 0");

    public List<T> Items<T>(Func<JsonPlace, T> read)
    {
        Expect(JsonValueKind.Array, "an array");
        var items = new List<T>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            items.Add(read(ItemPlace(item, items.Count)));
        }

        return items;
    }

    /// <summary>The spans of a passage; its text, where given, has to be what stands there.</summary>
    public List<TextSpan> Passage(SpannedText text)
    {
        Expect(JsonValueKind.Object, "an object");
        var spans = Required("spans").Spans(text);
        if (Optional("text") is { } evidence && !Same(evidence.String(), spans, text))
        {
            throw evidence.Fault("is not what stands at its spans; spans count Unicode code points of article.text");
        }

        return spans;
    }

    public List<TextSpan> Spans(SpannedText text)
    {
        Expect(JsonValueKind.Array, "an array of spans");
        var spans = new List<TextSpan>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            spans.Add(SpanOf(item, text) ?? throw ItemPlace(item, spans.Count).Fault(NoSpan(text)));
        }

        // Fragments of one passage do not overlap, so together they are no longer than the text. More than that would
        // let a small file ask for a huge one when it is written again.
        return spans.Sum(span => (long)span.Length) <= text.Text.Length
            ? spans
            : throw Fault("hold more characters than the whole of article.text; spans of one passage must not overlap");
    }

    public TextSpan Span(SpannedText text) => SpanOf(value, text) ?? throw Fault(NoSpan(text));

    private bool IsNull => value.ValueKind == JsonValueKind.Null;

    private JsonPlace ItemPlace(JsonElement item, int index) =>
        new(item, string.Create(CultureInfo.InvariantCulture, $"{OwnWay}[{index}]"), "");

    private JsonPlace? Field(string field) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(field, out var found)
            ? new JsonPlace(found, OwnWay, field)
            : null;

    private static TextSpan? SpanOf(JsonElement value, SpannedText text)
    {
        if (value.ValueKind != JsonValueKind.Array
            || value.GetArrayLength() != 2
            || value[0].ValueKind != JsonValueKind.Number
            || value[1].ValueKind != JsonValueKind.Number
            || !value[0].TryGetInt32(out var start)
            || !value[1].TryGetInt32(out var end)
            || start < 0
            || end < start
            || end > text.Count)
        {
            return null;
        }

        return text.CodePoints.ToUtf16(start, end);
    }

    private static string NoSpan(SpannedText text) =>
        string.Create(CultureInfo.InvariantCulture, $"must be a span [start, end) within the {text.Count} code points of article.text");

    private static bool Same(string evidence, List<TextSpan> spans, SpannedText text)
    {
        if (spans.Count == 1)
        {
            return text.Cut(spans[0]).SequenceEqual(evidence);
        }

        // Lengths first: joining costs memory that only a text of that length may ask for.
        var gaps = Math.Max(0, spans.Count - 1) * (long)ReadingJsonWriter.FragmentGap.Length;
        return spans.Sum(span => (long)span.Length) + gaps == evidence.Length && text.Join(spans) == evidence;
    }
}
