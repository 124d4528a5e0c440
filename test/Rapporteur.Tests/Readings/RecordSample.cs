using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Tests.Readings;

/// <summary>A small reading with an event and a vote, of which every field is filled.</summary>
internal static class RecordSample
{
    // The ship takes two UTF-16 code units, so every offset after it is one more here than in JSON.
    public const string Story = "🚢 Norway released two Danish trawlers in Bergen on Monday. The council adopted resolution 77 by 2 to 1; Malta vetoed nothing.";

    public static Reading Reading() => new()
    {
        Engine = new Engine("0.1.0", "none") { Register = "actors-1a2b3c4d5e6f", Codebook = Codebook.Version },
        Article = new Article { Source = "port.txt", Text = Story, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, Story.Length))] },
        Statements = [],
        Events =
        [
            new PoliticalEvent
            {
                Id = "e1",
                Type = EventType.Retreat,
                Mode = "release",
                Contexts = ["diplomatic", "economic"],
                Trigger = [At("released")],
                Actors = [new Mention([At("Norway")], "Norway", "NOR", "NOR", "GOV")],
                Recipients = [new Mention([At("two Danish trawlers")], null, null, "DNK", "BUS")],
                Status = EventStatus.Occurred,
                Historical = true,
                Statement = "s1",
                Date = Day("Monday"),
                Place = new EventPlace([At("Bergen")], "Bergen", "NOR"),
                Confidence = 0.75,
            },
        ],
        Votes =
        [
            new Vote
            {
                Id = "v1",
                Body = "UNSC",
                Resolution = "77",
                Subject = "trawlers",
                Spans = [At("adopted resolution 77 by 2 to 1")],
                Outcome = VoteOutcome.Adopted,
                Members = [new MemberVote("MLT", VoteChoice.No, [At("Malta")], true)],
                Tally = new Tally(2, 1, null),
                Date = Day("Monday"),
                Contradictions = ["two of fifteen adopt nothing"],
                Statement = "s2",
                Confidence = 0.5,
            },
        ],
    };

    public static TextSpan At(string words)
    {
        var start = Story.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static DateRange Day(string words) => new(new LocalDate(2024, 3, 25), new LocalDate(2024, 3, 25), [At(words)]);
}
