using System.Text.Json;
using Rapporteur.Votes;

namespace Rapporteur.Readings;

/// <summary>The votes of a reading as JSON, written and read back.</summary>
internal static class VoteJson
{
    /// <summary>Writes the field <c>votes</c>.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Vote> votes, SpannedText text)
    {
        writer.WriteStartArray("votes"u8);
        foreach (var vote in votes)
        {
            Write(writer, vote, text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads the field <c>votes</c>.</summary>
    public static List<Vote> Read(JsonPlace place, SpannedText text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return place.Items(one =>
        {
            var vote = ReadOne(one, text);
            return ids.Add(vote.Id) ? vote : throw one.Required("id").Fault("is there twice; every vote needs an id of its own");
        });
    }

    /// <summary>Characters that a vote shows.</summary>
    public static long ShownBy(Vote vote) =>
        ReadingJsonParser.LengthOf(vote.Spans) + vote.Members.Sum(static member => ReadingJsonParser.LengthOf(member.Spans));

    /// <summary>Writes one vote.</summary>
    public static void Write(Utf8JsonWriter writer, Vote vote, SpannedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, vote.Id);
        writer.WriteString("body"u8, vote.Body);
        writer.WriteString("resolution"u8, vote.Resolution);
        writer.WriteString("subject"u8, vote.Subject);
        writer.WritePropertyName("spans"u8);
        ReadingJsonWriter.WriteSpans(writer, vote.Spans, text);
        writer.WriteString("outcome"u8, ReadingNames.Of(vote.Outcome));
        writer.WriteStartArray("members"u8);
        foreach (var member in vote.Members)
        {
            writer.WriteStartObject();
            writer.WriteString("actor"u8, member.Actor);
            writer.WritePropertyName("spans"u8);
            ReadingJsonWriter.WriteSpans(writer, member.Spans, text);
            writer.WriteString("vote"u8, ReadingNames.Of(member.Choice));
            writer.WriteBoolean("veto"u8, member.Veto);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, vote.Tally);
        writer.WritePropertyName("date"u8);
        ReadingJsonWriter.Write(writer, vote.Date, text);
        writer.WriteStartArray("contradictions"u8);
        foreach (var contradiction in vote.Contradictions)
        {
            writer.WriteStringValue(contradiction);
        }

        writer.WriteEndArray();
        writer.WriteString("statement"u8, vote.Statement);
        writer.WriteNumber("confidence"u8, vote.Confidence);
        writer.WriteEndObject();
    }

    // A count that is not known has no field: the contract has whole numbers there.
    private static void Write(Utf8JsonWriter writer, Tally? tally)
    {
        if (tally is null)
        {
            writer.WriteNull("tally"u8);
            return;
        }

        writer.WriteStartObject("tally"u8);
        WriteCount(writer, "yes"u8, tally.Yes);
        WriteCount(writer, "no"u8, tally.No);
        WriteCount(writer, "abstain"u8, tally.Abstain);
        writer.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? count)
    {
        if (count is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    private static Vote ReadOne(JsonPlace place, SpannedText text)
    {
        place.Expect(JsonValueKind.Object, "an object");
        var outcomeName = place.Required("outcome");
        return new Vote
        {
            Id = place.Required("id").String(),
            Body = place.Required("body").String(),
            Resolution = place.OptionalString("resolution"),
            Subject = place.OptionalString("subject"),
            Spans = place.Optional("spans")?.Spans(text) ?? [],
            Outcome = ReadingNames.TryParse(outcomeName.String(), out VoteOutcome outcome)
                ? outcome
                : throw outcomeName.Fault("is nothing that this version knows a vote to end in"),
            Members = place.Required("members").Items(member => ReadMember(member, text)),
            Tally = ReadTally(place.Optional("tally")),
            Date = ReadingJsonParser.ReadDate(place.Optional("date"), text),
            Contradictions = place.Optional("contradictions")?.Items(static one => one.String()) ?? [],
            Statement = place.OptionalString("statement"),

            // The contract has no confidence of votes: those that come from elsewhere may lack it.
            Confidence = place.Optional("confidence")?.Share() ?? 1,
        };
    }

    private static MemberVote ReadMember(JsonPlace place, SpannedText text)
    {
        place.Expect(JsonValueKind.Object, "an object");
        var choiceName = place.Required("vote");
        return new MemberVote(
            place.Required("actor").String(),
            ReadingNames.TryParse(choiceName.String(), out VoteChoice choice) ? choice : throw choiceName.Fault("is no vote that this version knows"),
            place.Optional("spans")?.Spans(text) ?? [],
            place.Optional("veto")?.Boolean() ?? false);
    }

    private static Tally? ReadTally(JsonPlace? place)
    {
        if (place is not { } tally)
        {
            return null;
        }

        tally.Expect(JsonValueKind.Object, "an object");
        return new Tally(tally.Optional("yes")?.Count(), tally.Optional("no")?.Count(), tally.Optional("abstain")?.Count());
    }
}
