using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Readings;
using Rapporteur.Statements;

namespace Rapporteur.Tests.Readings;

public class ReadingJsonTests
{
    private const string Story = "😀 “We will open the port,” Minister Ada Byrne said on Monday.\n“Soon.”";

    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(SchemaPath()));

    [Fact]
    public void Write_AnyReading_FollowsTheSchema() => ReadingGen.BrokenReading.Sample(
        reading =>
        {
            using var document = JsonDocument.Parse(ReadingJson.ToLine(reading));
            return Schema.Evaluate(document.RootElement, new EvaluationOptions { RequireFormatValidation = true }).IsValid;
        },
        iter: 200);

    [Fact]
    public void Schema_ReadingWithoutContent_IsRefused()
    {
        var json = JsonNode.Parse(ReadingJson.ToLine(Sample()))!;
        json["statements"]![0]!.AsObject().Remove("content");

        Assert.False(Schema.Evaluate(JsonSerializer.SerializeToElement(json)).IsValid);
    }

    [Fact]
    public void Parse_WhatToLineWrote_IsTheSameReading() => ReadingGen.Reading.Sample(
        reading => ReadingComparer.Same(reading, ReadingJson.Parse(Encoding.UTF8.GetBytes(ReadingJson.ToLine(reading)))), iter: 2_000);

    [Fact]
    public void Parse_WhatWriteIndented_IsTheSameReading() => ReadingGen.Reading.Sample(
        reading =>
        {
            using var stream = new MemoryStream();
            ReadingJson.Write(stream, reading, indented: true);
            return ReadingComparer.Same(reading, ReadingJson.Parse(stream.ToArray()));
        },
        iter: 200);

    [Fact]
    public void ToLine_LoneSurrogates_KeepTheirOffsets() => ReadingGen.BrokenReading.Sample(
        reading =>
        {
            var back = ReadingJson.Parse(Encoding.UTF8.GetBytes(ReadingJson.ToLine(reading)));
            var repaired = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(reading.Article.Text));
            return back.Article.Text == repaired
                && back.Article.Id == reading.Article.Id
                && back.Statements.Zip(reading.Statements).All(pair => pair.First.Content.SequenceEqual(pair.Second.Content));
        },
        iter: 2_000);

    [Fact]
    public void ToLine_AnyReading_IsOneLineAndTheSameAsWrite() => ReadingGen.BrokenReading.Sample(
        reading =>
        {
            using var stream = new MemoryStream();
            ReadingJson.Write(stream, reading);
            var line = ReadingJson.ToLine(reading);
            return line == Encoding.UTF8.GetString(stream.ToArray())
                && !line.Any(c => "\n\r\f\v\u0085\u2028\u2029".Contains(c, StringComparison.Ordinal));
        },
        iter: 500);

    [Fact]
    public void ToLine_Evidence_IsCutInCodePoints() => ReadingGen.BrokenReading.Sample(
        reading =>
        {
            var json = JsonNode.Parse(ReadingJson.ToLine(reading))!;
            var runes = ((string)json["article"]!["text"]!).EnumerateRunes().ToArray();
            return json["statements"]!.AsArray().All(statement =>
            {
                var content = statement!["content"]!;
                var cut = content["spans"]!.AsArray()
                    .Select(span => string.Concat(runes[(int)span![0]!..(int)span[1]!].Select(rune => rune.ToString())));
                return string.Join(" … ", cut) == (string)content["text"]!;
            });
        },
        iter: 500);

    [Fact]
    public void ToLine_PlainStory_ReadsAsWritten()
    {
        var line = ReadingJson.ToLine(Sample());

        Assert.StartsWith("{\"schema\":\"rapporteur/reading/1\",\"engine\":{\"version\":\"0.1.0\",\"model\":\"none\"},\"article\":{\"id\":\"", line, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"😀 “We will open the port,” Minister Ada Byrne said on Monday.\\n“Soon.”\"", line, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"list-item\",\"span\":[0,61]", line, StringComparison.Ordinal);
        Assert.Contains(
            "\"source\":{\"spans\":[[27,45]],\"text\":\"Minister Ada Byrne\",\"actor\":null,\"name\":\"Ada Byrne\",\"country\":null,\"sector\":null},"
            + "\"cue\":{\"spans\":[[46,50]],\"text\":\"said\"},"
            + "\"content\":{\"spans\":[[2,26],[62,69]],\"text\":\"“We will open the port,” … “Soon.”\"},"
            + "\"addressee\":null,\"negated\":false,"
            + "\"date\":{\"from\":\"2024-03-25\",\"to\":\"2024-03-25\",\"spans\":[[54,60]]},\"confidence\":0.8}",
            line,
            StringComparison.Ordinal);
        Assert.EndsWith("\"events\":[],\"votes\":[],\"commitments\":[],\"deals\":[],\"positions\":[]}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void ToLine_NoCueAndNoSource_AreNull()
    {
        var reading = Sample();
        var line = ReadingJson.ToLine(reading with { Statements = [reading.Statements[0] with { Source = null, Cue = [] }] });

        Assert.Contains("\"source\":null,\"cue\":null,\"content\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void ToLine_SpanWithinAPair_AgreesWithItsText()
    {
        var reading = Sample();
        var odd = reading with { Statements = [reading.Statements[0] with { Content = [new TextSpan(1, 4)] }] };

        var back = ReadingJson.Parse(Encoding.UTF8.GetBytes(ReadingJson.ToLine(odd)));

        Assert.Equal([new TextSpan(2, 4)], back.Statements[0].Content);
    }

    [Theory]
    [InlineData("statements[0].content.spans[1]", "[62,69]", "[62,70]")]
    [InlineData("statements[0].content.spans[1]", "[62,69]", "[69,62]")]
    [InlineData("statements[0].content.spans[1]", "[62,69]", "[-1,69]")]
    [InlineData("statements[0].content.spans[1]", "[62,69]", "[62.5,69]")]
    [InlineData("statements[0].content.spans[1]", "[62,69]", "[62]")]
    [InlineData("statements[0].content.text", "[62,69]", "[61,68]")]
    [InlineData("statements[0].cue.text", "\"text\":\"said\"", "\"text\":\"says\"")]
    [InlineData("statements[0].confidence", "\"confidence\":0.8", "\"confidence\":1.5")]
    [InlineData("statements[0].confidence", "\"confidence\":0.8", "\"confidence\":1e999")]
    [InlineData("statements[0].type", "\"type\":\"mixed\"", "\"type\":\"shouted\"")]
    [InlineData("statements[0].date.from", "\"from\":\"2024-03-25\"", "\"from\":\"25 March\"")]
    [InlineData("statements[0].date ends", "\"from\":\"2024-03-25\"", "\"from\":\"2024-03-26\"")]
    [InlineData("statements[0].negated", "\"negated\":false", "\"negated\":\"no\"")]
    [InlineData("statements[0].review.verdict", "\"negated\":false", "\"negated\":false,\"review\":{\"verdict\":\"maybe\"}")]
    [InlineData("statements[0].review.at", "\"negated\":false", "\"negated\":false,\"review\":{\"verdict\":\"confirmed\",\"at\":\"noon\"}")]
    [InlineData("rejected", "\"events\":[]", "\"rejected\":{},\"events\":[]")]
    [InlineData("article.blocks[0].kind", "list-item", "listitem")]
    [InlineData("article.blocks[0].span", "[0,61]", "[0,700]")]
    [InlineData("article.published", "\"published\":\"2024-03-25\"", "\"published\":\"today\"")]
    [InlineData("article.id", "on Monday.", "on Friday.")]
    [InlineData("article lacks the field \"source\"", "\"article\":{\"id\"", "\"article\":{\"sources\":1,\"id\"", "\"source\":\"port.txt\",")]
    [InlineData("the reading lacks the field \"votes\"", "\"votes\":[],", "")]
    [InlineData("schema", "rapporteur/reading/1", "rapporteur/reading/2")]
    [InlineData("article.title", "\"title\":null", "\"title\":\"\\ud83d\"")]
    [InlineData("line 1", "{\"schema\"", "{{\"schema\"")]
    [InlineData("line 1", "\"positions\":[]}", "\"positions\":[]} {}")]
    [InlineData("the reading must be an object", null, "[]")]
    [InlineData("line 1", null, "")]
    public void Parse_Damaged_SaysWhere(string where, string? old, string damaged, string? without = null)
    {
        var line = ReadingJson.ToLine(Sample());
        if (old is not null)
        {
            Assert.Contains(old, line, StringComparison.Ordinal);
            damaged = line.Replace(old, damaged, StringComparison.Ordinal);
        }

        if (without is not null)
        {
            damaged = damaged.Replace(without, "", StringComparison.Ordinal);
        }

        var fault = Assert.Throws<RapporteurException>(() => ReadingJson.Parse(Encoding.UTF8.GetBytes(damaged)));

        Assert.Equal(ErrorCodes.ReadingInvalid, fault.Code);
        Assert.Contains(where, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BytesThatAreNoUtf8_IsRefused()
    {
        var bytes = Encoding.UTF8.GetBytes(ReadingJson.ToLine(Sample()));
        bytes[bytes.AsSpan().IndexOf("said on"u8)] = 0xFF;

        Assert.Equal(ErrorCodes.ReadingInvalid, Assert.Throws<RapporteurException>(() => ReadingJson.Parse(bytes)).Code);
    }

    [Fact]
    public void Parse_AnyBytes_NeverFailsOtherwise() => Gen.Select(Gen.Byte.Array[0, 8], Gen.Int[0, 400]).Sample((noise, at) =>
    {
        var bytes = Encoding.UTF8.GetBytes(ReadingJson.ToLine(Sample()));
        noise.CopyTo(bytes, at);
        try
        {
            ReadingJson.Parse(bytes);
        }
        catch (RapporteurException fault)
        {
            Assert.Equal(ErrorCodes.ReadingInvalid, fault.Code);
        }
    });

    [Fact]
    public void Parse_DeepNesting_IsRefused()
    {
        var deep = new string('[', 1_000_000);

        Assert.Throws<RapporteurException>(() => ReadingJson.Parse(Encoding.UTF8.GetBytes("{\"schema\":" + deep)));
    }

    [Fact]
    public void Parse_SpansThatWouldSwell_AreRefused()
    {
        var many = string.Join(',', Enumerable.Repeat("[0,69]", 100_000));
        var line = ReadingJson.ToLine(Sample()).Replace("[2,26],[62,69]", many, StringComparison.Ordinal);

        var fault = Assert.Throws<RapporteurException>(() => ReadingJson.Parse(Encoding.UTF8.GetBytes(line)));
        Assert.Contains("must not overlap", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TheExampleOfTheDocumentation_WritesItselfAgain()
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(SchemaPath())!, "reading.md"));
        var example = page.Split("```json\n")[1].Split("\n```")[0];
        using var stream = new MemoryStream();

        ReadingJson.Write(stream, ReadingJson.Parse(Encoding.UTF8.GetBytes(example)), indented: true);

        Assert.Equal(example, Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Parse_UnknownFieldsAndNoEngine_AreTaken()
    {
        var json = JsonNode.Parse(ReadingJson.ToLine(Sample()))!.AsObject();
        json.Remove("engine");
        json["note"] = "kept elsewhere";
        json["article"]!["weather"] = new JsonArray(1, 2);

        Assert.Equal(new Engine("unknown", "unknown"), ReadingJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Engine);
    }

    [Fact]
    public void Parse_StatementRejectedWhereItStands_IsAmongTheRejected()
    {
        var json = JsonNode.Parse(ReadingJson.ToLine(Sample()))!.AsObject();
        var statements = json["statements"]!.AsArray();
        var first = statements[0]!.AsObject();
        var second = first.DeepClone().AsObject();
        first["review"] = new JsonObject { ["verdict"] = "rejected", ["by"] = "Ada Byrne", ["at"] = "2024-03-26T10:00:00Z" };
        second["id"] = "mine";
        json["rejected"] = new JsonArray(second);

        var reading = ReadingJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));

        Assert.Equal(statements.Count - 1, reading.Statements.Count);
        Assert.Equal([first["id"]!.GetValue<string>(), "mine"], reading.Rejected.Select(s => s.Id));
        Assert.Equal([("Ada Byrne", "2024-03-26T10:00:00Z"), (null, null)], reading.Rejected.Select(s => (s.Review!.By, s.Review.At?.ToString())));
        Assert.All(reading.Rejected, s => Assert.Equal(Verdict.Rejected, s.Review!.Verdict));

        second["review"] = new JsonObject { ["verdict"] = "confirmed" };
        var fault = Assert.Throws<RapporteurException>(() => ReadingJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())));
        Assert.Contains("rejected holds mine", fault.Message, StringComparison.Ordinal);
    }

    private static Reading Sample()
    {
        // The smiley takes two UTF-16 code units, so every offset after it is one more here than in JSON.
        var reading = new Reading
        {
            Engine = new Engine("0.1.0", "none"),
            Article = new Article
            {
                Source = "port.txt",
                Text = Story,
                Blocks = [new Block(BlockKind.ListItem, new TextSpan(0, 62))],
                Published = ArticleTime.OfDay(new LocalDate(2024, 3, 25)),
            },
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Type = StatementType.Mixed,
                    Source = new Mention([At("Minister Ada Byrne")], "Ada Byrne"),
                    Cue = [At("said")],
                    Content = [At("“We will open the port,”"), At("“Soon.”")],
                    Date = new DateRange(new LocalDate(2024, 3, 25), new LocalDate(2024, 3, 25), [At("Monday")]),
                    Confidence = 0.8,
                },
            ],
        };
        return reading;
    }

    private static TextSpan At(string words)
    {
        var start = Story.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static string SchemaPath()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapporteur.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder, "docs", "reading.schema.json");
    }
}
