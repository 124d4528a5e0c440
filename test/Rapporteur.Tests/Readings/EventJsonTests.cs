using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Rapporteur.Readings;

namespace Rapporteur.Tests.Readings;

public class EventJsonTests
{
    [Fact]
    public void ToLine_Event_ReadsAsWritten()
    {
        var line = ReadingJson.ToLine(RecordSample.Reading());

        Assert.Contains("\"engine\":{\"version\":\"0.1.0\",\"model\":\"none\",\"register\":\"actors-1a2b3c4d5e6f\",\"codebook\":\"PLOVER-2.0\"}", line, StringComparison.Ordinal);
        Assert.Contains(
            "\"events\":[{\"id\":\"e1\",\"type\":\"RETREAT\",\"mode\":\"release\",\"contexts\":[\"diplomatic\",\"economic\"],"
            + "\"trigger\":{\"spans\":[[9,17]],\"text\":\"released\"},"
            + "\"actors\":[{\"spans\":[[2,8]],\"text\":\"Norway\",\"actor\":\"NOR\",\"name\":\"Norway\",\"country\":\"NOR\",\"sector\":\"GOV\"}],"
            + "\"recipients\":[{\"spans\":[[18,37]],\"text\":\"two Danish trawlers\",\"actor\":null,\"name\":null,\"country\":\"DNK\",\"sector\":\"BUS\"}],"
            + "\"status\":\"occurred\",\"historical\":true,\"statement\":\"s1\","
            + "\"date\":{\"from\":\"2024-03-25\",\"to\":\"2024-03-25\",\"spans\":[[51,57]]},"
            + "\"place\":{\"spans\":[[41,47]],\"name\":\"Bergen\",\"country\":\"NOR\"},\"cameo\":\"0841\",\"confidence\":0.75}]",
            line,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ToLine_Evidence_IsCutInCodePoints() => ReadingGen.BrokenReading.Sample(
        reading =>
        {
            var json = JsonNode.Parse(ReadingJson.ToLine(reading))!;
            var runes = ((string)json["article"]!["text"]!).EnumerateRunes().ToArray();
            return json["events"]!.AsArray().SelectMany(Passages).All(passage =>
            {
                var cut = passage["spans"]!.AsArray()
                    .Select(span => string.Concat(runes[(int)span![0]!..(int)span[1]!].Select(static rune => rune.ToString())));
                return string.Join(" … ", cut) == (string)passage["text"]!;
            });
        },
        iter: 300);

    [Fact]
    public void Parse_LoneSurrogates_KeepTheirOffsets() => ReadingGen.BrokenReading.Sample(
        reading => ReadingJson.Parse(Encoding.UTF8.GetBytes(ReadingJson.ToLine(reading))).Events.Zip(reading.Events).All(static pair =>
            pair.First.Trigger.SequenceEqual(pair.Second.Trigger)
            && pair.First.Actors.Zip(pair.Second.Actors).All(static one => one.First.Spans.SequenceEqual(one.Second.Spans))),
        iter: 300);

    [Theory]
    [InlineData("events[0].type is no type", "\"type\":\"RETREAT\"", "\"type\":\"FIGHT\"")]
    [InlineData("events[0].mode is no mode of that type", "\"mode\":\"release\"", "\"mode\":\"visit\"")]
    [InlineData("events[0].status is no status", "\"status\":\"occurred\"", "\"status\":\"done\"")]
    [InlineData("events[0].historical must be true or false", "\"historical\":true", "\"historical\":1")]
    [InlineData("events[0].trigger.text", "\"text\":\"released\"", "\"text\":\"seized\"")]
    [InlineData("events[0].trigger.spans[0]", "[[9,17]]", "[[9,1700]]")]
    [InlineData("events[0].actors[0].spans[0]", "[[2,8]]", "[[8,2]]")]
    [InlineData("events[0].actors[0].text", "\"text\":\"Norway\"", "\"text\":\"Sweden\"")]
    [InlineData("events[0].recipients[0].country", "\"country\":\"DNK\"", "\"country\":208")]
    [InlineData("events[0].date.from", "\"from\":\"2024-03-25\"", "\"from\":\"Monday\"")]
    [InlineData("events[0].place.spans[0]", "[[41,47]]", "[[41]]")]
    [InlineData("events[0].place.name", "\"name\":\"Bergen\"", "\"name\":[]")]
    [InlineData("events[0].contexts[1]", "\"economic\"", "7")]
    [InlineData("events[0].confidence", "\"confidence\":0.75", "\"confidence\":1.5")]
    [InlineData("events[0] lacks the field \"recipients\"", "\"recipients\"", "\"targets\"")]
    [InlineData("events[0] must be an object", "\"events\":[{", "\"events\":[7,{")]
    [InlineData("events must be an array", "\"events\":[", "\"events\":{},\"was\":[")]
    [InlineData("engine.register", "\"register\":\"actors-1a2b3c4d5e6f\"", "\"register\":1")]
    public void Parse_Damaged_SaysWhere(string where, string old, string damaged)
    {
        var line = ReadingJson.ToLine(RecordSample.Reading());
        Assert.Contains(old, line, StringComparison.Ordinal);

        var fault = Assert.Throws<RapporteurException>(
            () => ReadingJson.Parse(Encoding.UTF8.GetBytes(line.Replace(old, damaged, StringComparison.Ordinal))));

        Assert.Equal(ErrorCodes.ReadingInvalid, fault.Code);
        Assert.Contains(where, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_IdThatIsThereTwice_IsRefused()
    {
        var reading = RecordSample.Reading();
        var line = ReadingJson.ToLine(reading with { Events = [reading.Events[0], reading.Events[0]] });

        var fault = Assert.Throws<RapporteurException>(() => ReadingJson.Parse(Encoding.UTF8.GetBytes(line)));
        Assert.Contains("events[1].id is there twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_EventsThatWouldSwell_AreRefused()
    {
        var reading = RecordSample.Reading();
        var whole = reading.Events[0] with { Trigger = [new TextSpan(0, RecordSample.Story.Length)] };
        var line = ReadingJson.ToLine(reading with { Events = [.. Enumerable.Range(0, 300).Select(i => whole with { Id = $"e{i}" })] });

        var fault = Assert.Throws<RapporteurException>(() => ReadingJson.Parse(Encoding.UTF8.GetBytes(line)));
        Assert.Contains("over and over", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_WhatTheContractLeavesOut_IsTaken()
    {
        var json = JsonNode.Parse(ReadingJson.ToLine(RecordSample.Reading()))!;
        var one = json["events"]![0]!.AsObject();
        foreach (var field in (string[])["mode", "contexts", "historical", "statement", "date", "place", "cameo"])
        {
            one.Remove(field);
        }

        var found = Assert.Single(ReadingJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Events);

        Assert.Equal((null, false, null, null, null, "084"), (found.Mode, found.Historical, found.Statement, found.Date, found.Place, found.Cameo));
        Assert.Empty(found.Contexts);
    }

    private static IEnumerable<JsonNode> Passages(JsonNode? one) =>
        [one!["trigger"]!, .. one["actors"]!.AsArray().OfType<JsonNode>(), .. one["recipients"]!.AsArray().OfType<JsonNode>()];
}
