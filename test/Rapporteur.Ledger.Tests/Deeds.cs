using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Votes;

namespace Rapporteur.Ledger.Tests;

/// <summary>Readings with events and votes that are made by hand.</summary>
internal static class Deeds
{
    /// <summary>A reading of one paragraph with events.</summary>
    public static Reading Reading(string source, string text, params PoliticalEvent[] events) => new()
    {
        Engine = Sample.Engine with { Register = "actors-1a2b3c4d5e6f", Codebook = Codebook.Version },
        Article = new Article { Source = source, Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))], Language = "en" },
        Statements = [],
        Events = [.. events.Select(static (one, i) => one with { Id = $"e{i + 1}" })],
    };

    /// <summary>An event; its trigger and sides are words of the text.</summary>
    public static PoliticalEvent Event(
        string text, EventType type, string trigger, Mention[] actors, Mention[] recipients, EventStatus status = EventStatus.Occurred, string? mode = null) => new()
        {
            Id = "",
            Type = type,
            Mode = mode,
            Trigger = [At(text, trigger)],
            Actors = actors,
            Recipients = recipients,
            Status = status,
            Confidence = 0.75,
        };

    /// <summary>Words that mean somebody.</summary>
    public static Mention Who(string text, string words, string? actor, string? country, string? sector = null) =>
        new([At(text, words)], words, actor, country, sector);

    public static TextSpan At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the text");
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>A vote.</summary>
    public static Vote Vote(string text, string words, string body, string? resolution, VoteOutcome outcome, params MemberVote[] members) => new()
    {
        Id = "v1",
        Body = body,
        Resolution = resolution,
        Spans = [At(text, words)],
        Outcome = outcome,
        Members = members,
        Confidence = 0.5,
    };
}
