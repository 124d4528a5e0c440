using CsCheck;
using NodaTime;
using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Tests.Readings;

namespace Rapporteur.Ledger.Tests.Searching;

public sealed class EventSearchTests : IDisposable
{
    private const string Visit = "🚢 American envoys visited Israel on Monday. They spoke of the grain deal.";
    private const string Talks = "Norway and Denmark met in Oslo. Sweden was not asked.";
    private const string Raid = "The Harbour Front did not attack Danish ships.";

    private readonly TempFolder _folder = new();
    private readonly LedgerStore _ledger;

    public EventSearchTests()
    {
        _ledger = LedgerStore.OpenOrCreate(_folder.Ledger);
        var visit = Deeds.Event(Visit, EventType.Consult, "visited", [Deeds.Who(Visit, "American envoys", null, "USA", "GOV")], [Deeds.Who(Visit, "Israel", "ISR", "ISR")], mode: "visit");
        var talks = Deeds.Event(Talks, EventType.Consult, "met", [Deeds.Who(Talks, "Norway", "NOR", "NOR"), Deeds.Who(Talks, "Denmark", "DNK", "DNK")], []);
        var raid = Deeds.Event(Raid, EventType.Assault, "attack", [Deeds.Who(Raid, "The Harbour Front", null, null, "REB")], [Deeds.Who(Raid, "Danish ships", null, "DNK")], EventStatus.Denied);
        _ledger.Add(
        [
            Deeds.Reading("visit.txt", Visit, visit with { Date = Sample.Days(new LocalDate(2024, 3, 25), new LocalDate(2024, 3, 26)) }).Published("2024-03-27"),
            Deeds.Reading("talks.txt", Talks, talks with { Place = new EventPlace([Deeds.At(Talks, "Oslo")], "Oslo", "NOR") }).Published("2024-03-20"),
            Deeds.Reading("raid.txt", Raid, raid),
        ]);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("USA", null, "visit.txt")]
    [InlineData("usa", null, "visit.txt")]
    [InlineData("United States", null, "visit.txt")]
    [InlineData("american envoys", null, "visit.txt")]
    [InlineData("USA", "ISR", "visit.txt")]
    [InlineData("ISR", null, "")]
    [InlineData("ISR", "USA", "")]
    [InlineData(null, "Israel", "visit.txt")]
    [InlineData("NOR", "DNK", "talks.txt")]
    [InlineData("DNK", "NOR", "talks.txt")]
    [InlineData(null, "DNK", "talks.txt raid.txt")]
    [InlineData("harbour front", "DNK", "raid.txt")]
    [InlineData("front harbour", null, "")]
    [InlineData("'); DROP TABLE events; --", null, "")]
    [InlineData("\"", null, "")]
    [InlineData("person:nobody", null, "")]
    public void Search_ActorAndRecipient_AreFoundByCountryIdAndName(string? actor, string? recipient, string sources) =>
        Assert.Equal(sources, Sources(new EventQuery { Actor = actor, Recipient = recipient }));

    [Fact]
    public void Search_Narrowed_FindsWhatFitsAll()
    {
        Assert.Equal("talks.txt visit.txt", Sources(new EventQuery { Type = EventType.Consult }));
        Assert.Equal("visit.txt", Sources(new EventQuery { Type = EventType.Consult, Mode = "visit" }));
        Assert.Equal("raid.txt", Sources(new EventQuery { Status = EventStatus.Denied }));
        Assert.Equal("visit.txt", Sources(new EventQuery { Since = new LocalDate(2024, 3, 26), Until = new LocalDate(2024, 3, 26) }));
        Assert.Equal("talks.txt", Sources(new EventQuery { Until = new LocalDate(2024, 3, 24) }));
        Assert.Equal("talks.txt visit.txt raid.txt", Sources(new EventQuery()));
        Assert.Equal("talks.txt", Sources(new EventQuery { Limit = 1 }));
        Assert.Equal("", Sources(new EventQuery { MinConfidence = 0.8 }));
    }

    [Fact]
    public void Search_Words_LookIntoThePassageThePlaceAndTheSides()
    {
        Assert.Equal("visit.txt", Sources(new EventQuery { Words = "\"visited israel\" american" }));
        Assert.Equal("talks.txt", Sources(new EventQuery { Words = "oslo", Actor = "NOR" }));
        Assert.Equal("", Sources(new EventQuery { Words = "grain" }));
        Assert.Equal("", Sources(new EventQuery { Words = "?!" }));
    }

    [Fact]
    public void Search_Hit_HasTheEventTheTextAndThePassage()
    {
        var hit = Assert.Single(_ledger.Search(new EventQuery { Actor = "USA" }));

        Assert.Equal("🚢 American envoys visited Israel on Monday.", hit.Evidence);
        Assert.Equal("visited", hit.Event.Trigger[0].Of(hit.Text));
        Assert.Equal(("visit.txt", "2024-03-27"), (hit.Article.Source, hit.Article.Published));
        Assert.Equal(Codebook.Version, hit.Engine.Codebook);
        Assert.Equal(("ISR", "ISR"), (hit.Event.Recipients[0].Actor, hit.Event.Recipients[0].Country));
    }

    [Fact]
    public void Search_ArticleReadAgain_FindsTheNewestReadingAlone()
    {
        var again = Deeds.Reading("visit.txt", Visit).By("0.2.0");
        _ledger.Add([again]);

        Assert.Equal("", Sources(new EventQuery { Actor = "USA" }));
        Assert.Equal("", Sources(new EventQuery { Words = "american" }));
        Assert.Equal(3, _ledger.Summary().Events);
        Sqlite.Scalar(_folder.Ledger, "INSERT INTO event_words (event_words, rank) VALUES ('integrity-check', 1)");
    }

    [Fact]
    public void Search_AnyReading_FindsAllItsEventsAsTheyAre() => ReadingGen.Reading.Sample(
        reading =>
        {
            using var folder = new TempFolder();
            using var ledger = LedgerStore.OpenOrCreate(folder.Ledger);
            reading = reading with { Statements = [], Rejected = [] };
            ledger.Add([reading]);
            ledger.Replace([reading]);
            var found = ledger.Search(new EventQuery()).Select(static hit => hit.Event).OrderBy(static one => one.Id, StringComparer.Ordinal);
            Sqlite.Scalar(folder.Ledger, "INSERT INTO event_words (event_words, rank) VALUES ('integrity-check', 1)");
            return ReadingComparer.Same(reading, reading with { Events = [.. found] });
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Search_NegativeLimit_IsRefused() =>
        Assert.Equal(ErrorCodes.SearchInvalid, Assert.Throws<RapporteurException>(() => _ledger.Search(new EventQuery { Limit = -1 })).Code);

    private string Sources(EventQuery query) => string.Join(' ', _ledger.Search(query).Select(static hit => hit.Article.Source));
}
