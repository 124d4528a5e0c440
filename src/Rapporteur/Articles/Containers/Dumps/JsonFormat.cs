using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Rapporteur.Articles.Containers.Feeds;
using Rapporteur.Articles.Decoding;
using Rapporteur.Readings;

namespace Rapporteur.Articles.Containers.Dumps;

/// <summary>JSON with an article to an object: an array of them, JSON Lines, one alone, or a list in an object. JSON Feed too.</summary>
internal sealed class JsonFormat : IContainerFormat
{
    private const int MaxDepth = 64;

    /// <summary>
    /// Broken rows cost far more time than others; a dump with more of them than this, and than one for each KiB of it, is none.
    /// </summary>
    private const int MostBroken = 1000;

    public bool Recognizes(InputHead head) => JsonRows.Starts(ByteReader.TextOf(head.Bytes[..Math.Min(head.Bytes.Length, 4096)]));

    public IEnumerable<StoredArticle> Read(ContainerInput input)
    {
        var fields = new RowFields(input.Options.Map);
        var rows = new JsonRows(new ByteReader(input.Stream));
        var row = new MemberBuffer(input.Options.MaxMemberBytes);
        var broken = 0;
        for (var number = 1; rows.Take(row); number++)
        {
            if (broken - MostBroken > input.Meter.BytesRead / 1024)
            {
                yield return RowFaults.Unreadable(input, null, rows.Line, $"more than {MostBroken} rows before it are no JSON, and the rest was not looked at");
                yield break;
            }

            var name = number == 1 && !rows.HasNext ? null : number.ToString(CultureInfo.InvariantCulture);
            foreach (var article in ReadRow(row, rows.Line, name, fields, input))
            {
                broken += article.Fault?.Code == ErrorCodes.RowUnreadable ? 1 : 0;
                yield return article;
            }

            row.Clear();
        }
    }

    private static IEnumerable<StoredArticle> ReadRow(MemberBuffer row, long line, string? name, RowFields fields, ContainerInput input)
    {
        if (row.Overflowed)
        {
            return [RowFaults.TooLarge(input, name, line)];
        }

        var bytes = Utf8.IsValid(row.Bytes) ? row.Bytes : Encoding.UTF8.GetBytes(LenientUtf8.Encoding.GetString(row.Bytes));
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true });
            var value = JsonElement.ParseValue(ref reader);
            if (value.ValueKind != JsonValueKind.Object || reader.Read())
            {
                return [RowFaults.Unreadable(input, name, line, "it is not an object of JSON")];
            }

            return IsOwn(value) ? [Own(bytes, name, input)]
                : JsonFeed.Is(value) ? JsonFeed.Read(value, input)
                : ListIn(value) is { } list ? ReadList(list, name, line, fields, input)
                : RowArticle.Of(new JsonRow(value), fields, input, name) is var article && IsAnswer(article, input) ? [] : [article];
        }
        catch (JsonException e)
        {
            return [RowFaults.Unreadable(input, name, line, "it is not JSON", e)];
        }
    }

    // In a web archive most JSON is what services answered to the scripts of a page, and no dump of articles.
    private static bool IsAnswer(StoredArticle article, ContainerInput input) =>
        article.Fault?.Code == ErrorCodes.NoTextField && input.Hints.Url is not null;

    private static bool IsOwn(JsonElement value)
    {
        var article = JsonRow.Find(value, "article") ?? value;
        return article.ValueKind == JsonValueKind.Object && article.TryGetProperty("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Array
            && article.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            && article.TryGetProperty("id", out _) && article.TryGetProperty("source", out _);
    }

    private static StoredArticle Own(ReadOnlySpan<byte> bytes, string? name, ContainerInput input)
    {
        try
        {
            var article = ReadingJsonParser.ParseArticle(bytes);
            return input.Article(default, name, input.Hints) with { Ready = article };
        }
        catch (RapporteurException e)
        {
            return input.Fault(name, e.Code, e.Message, e);
        }
    }

    /// <summary>The one list of objects in an object that is no article itself, as services answer: <c>{"status": "ok", "articles": [...]}</c>.</summary>
    private static JsonElement? ListIn(JsonElement value)
    {
        JsonElement? list = null;
        foreach (var field in value.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() > 0 && field.Value[0].ValueKind == JsonValueKind.Object)
            {
                if (list is not null || !field.Value[0].EnumerateObject().Any(f => RowFields.IsUsual(f.Name)))
                {
                    return null;
                }

                list = field.Value;
            }
            else if (RowFields.IsText(field.Name))
            {
                return null;
            }
        }

        return list;
    }

    private static IEnumerable<StoredArticle> ReadList(JsonElement list, string? outer, long line, RowFields fields, ContainerInput input)
    {
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            number++;
            var name = outer is null ? number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{outer}.{number}");
            yield return item.ValueKind == JsonValueKind.Object
                ? RowArticle.Of(new JsonRow(item), fields, input, name)
                : RowFaults.Unreadable(input, name, line, "it is not an object of JSON");
        }
    }
}
