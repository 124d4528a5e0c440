using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Tests.Readings;

public class VoteJsonTests
{
    [Fact]
    public void ToLine_Vote_ReadsAsWritten() => Assert.Contains(
        "\"votes\":[{\"id\":\"v1\",\"body\":\"UNSC\",\"resolution\":\"77\",\"subject\":\"trawlers\",\"spans\":[[71,102]],\"outcome\":\"adopted\","
        + "\"members\":[{\"actor\":\"MLT\",\"spans\":[[104,109]],\"vote\":\"no\",\"veto\":true}],\"tally\":{\"yes\":2,\"no\":1},"
        + "\"date\":{\"from\":\"2024-03-25\",\"to\":\"2024-03-25\",\"spans\":[[51,57]]},"
        + "\"contradictions\":[\"two of fifteen adopt nothing\"],\"statement\":\"s2\",\"confidence\":0.5}]",
        ReadingJson.ToLine(RecordSample.Reading()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("votes[0].outcome", "\"outcome\":\"adopted\"", "\"outcome\":\"passed\"")]
    [InlineData("votes[0].spans[0]", "[[71,102]]", "[[71,1020]]")]
    [InlineData("votes[0].members[0].vote", "\"vote\":\"no\"", "\"vote\":\"nay\"")]
    [InlineData("votes[0].members[0].spans[0]", "[[104,109]]", "[[104,1090]]")]
    [InlineData("votes[0].members[0].veto", "\"veto\":true", "\"veto\":\"yes\"")]
    [InlineData("votes[0].members[0] lacks the field \"actor\"", "\"actor\":\"MLT\"", "\"who\":\"MLT\"")]
    [InlineData("votes[0].tally.yes", "\"yes\":2", "\"yes\":-2")]
    [InlineData("votes[0].tally.no", "\"no\":1", "\"no\":1.5")]
    [InlineData("votes[0].tally must be an object", "\"tally\":{\"yes\":2,\"no\":1}", "\"tally\":[2,1]")]
    [InlineData("votes[0].contradictions[0]", "\"contradictions\":[", "\"contradictions\":[0,")]
    [InlineData("votes[0].confidence", "\"confidence\":0.5", "\"confidence\":\"0.5\"")]
    [InlineData("votes[0] lacks the field \"body\"", "\"body\"", "\"bodies\"")]
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
        var line = ReadingJson.ToLine(reading with { Votes = [reading.Votes[0], reading.Votes[0]] });

        var fault = Assert.Throws<RapporteurException>(() => ReadingJson.Parse(Encoding.UTF8.GetBytes(line)));
        Assert.Contains("votes[1].id is there twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_WhatTheContractLeavesOut_IsTaken()
    {
        var json = JsonNode.Parse(ReadingJson.ToLine(RecordSample.Reading()))!;
        var one = json["votes"]![0]!.AsObject();
        foreach (var field in (string[])["resolution", "subject", "spans", "tally", "date", "contradictions", "statement", "confidence"])
        {
            one.Remove(field);
        }

        one["members"]![0]!.AsObject().Remove("veto");

        var vote = Assert.Single(ReadingJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Votes);

        Assert.Equal((null, null, null, null, 1.0), (vote.Resolution, vote.Subject, vote.Tally, vote.Date, vote.Confidence));
        Assert.Equal((VoteChoice.No, false), (vote.Members[0].Choice, vote.Members[0].Veto));
    }
}
