using System.Text;
using CsvHelper;
using NodaTime;
using Rapporteur.Events;
using Rapporteur.Ledger.Exports;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Tests.Exports;

public class EventExportTests
{
    private const string Text = "Sudanese troops attacked two Chadian villages in Bergen on Sunday. Norway, Denmark and the United Nations met.";

    private const string PolecatHeader =
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\t"
        + "Actor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\t"
        + "Recipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\t"
        + "Longitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion";

    [Fact]
    public void Polecat_Assault_HasTheColumnsInTheirOrder()
    {
        var reading = Reading(Attack());

        Assert.Equal(
            PolecatHeader + "\n"
            + $"{reading.Article.Id[..16]}-e1-1-1\t2024-03-24\tASSAULT\tfirearms\t-9\t4\tmilitary;territory\t"
            + "Sudan\tSDN\t625\tMIL\tMIL\tNone\tSudanese troops\tNone\t"
            + "two Chadian villages\tTCD\t483\tCVL\tCVL\tNone\ttwo Chadian villages\tNone\t"
            + "Bergen\tNone\tNone\tNone\tNOR\tNone\tNone\tNone\tBergen\tNone\t"
            + "The Quay\t2024-03-25\tNone\tNone\tBergen\ten\tPLOVER-2.0\n",
            Polecat(reading));
    }

    [Fact]
    public void Gdelt_Assault_HasTheColumnsInTheirOrder()
    {
        var reading = Reading(Attack());
        var cells = Gdelt(reading)[0];

        Assert.Equal(61, cells.Length);
        Assert.True(long.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Equal(["20240324", "202403", "2024", "2024.3123"], cells[1..5]);
        Assert.Equal(["SDNMIL", "SUDAN", "SDN", "", "", "", "", "MIL", "", ""], cells[5..15]);
        Assert.Equal(["TCDCVL", "TWO CHADIAN VILLAGES", "TCD", "", "", "", "", "CVL", "", ""], cells[15..25]);
        Assert.Equal(["1", "190", "190", "19", "4", "-10.0", "1", "1", "1", ""], cells[25..35]);
        Assert.Equal(["0", "", "", "", "", "", "", ""], cells[35..43]);
        Assert.Equal(cells[35..43], cells[43..51]);
        Assert.Equal(["4", "Bergen", "NO", "", "", "", "", ""], cells[51..59]);
        Assert.Equal(["20240325000000", "https://example.org/a"], cells[59..]);
        Assert.Equal(cells[0], Gdelt(reading)[0][0]);
    }

    [Fact]
    public void Both_Meeting_HasEachPairOnceOrInBothDirections()
    {
        var reading = Reading(Meeting());

        Assert.Equal(
            ["NOR DNK", "NOR UNO", "DNK UNO"],
            Polecat(reading).Split('\n')[1..^1].Select(static row => row.Split('\t')).Select(static cells => $"{cells[8]} {cells[16]}"));
        var gdelt = Gdelt(reading);
        Assert.Equal(["NOR DNK", "NOR ", "DNK NOR", "DNK ", " NOR", " DNK"], gdelt.Select(static cells => $"{cells[7]} {cells[17]}"));
        Assert.Equal(("IGOUNO", "UNO", "IGO"), (gdelt[4][5], gdelt[4][8], gdelt[4][12]));
        Assert.Equal(6, gdelt.Select(static cells => cells[0]).Distinct().Count());
        Assert.All(gdelt, static cells => Assert.Equal(("040", "04", "1"), (cells[26], cells[28], cells[29])));
    }

    [Theory]
    [InlineData(EventStatus.Occurred, 1)]
    [InlineData(EventStatus.Ongoing, 1)]
    [InlineData(EventStatus.Planned, 0)]
    [InlineData(EventStatus.Threatened, 0)]
    [InlineData(EventStatus.Demanded, 0)]
    [InlineData(EventStatus.Hypothetical, 0)]
    [InlineData(EventStatus.Denied, 0)]
    public void Both_Status_OnlyWhatCameAboutCounts(EventStatus status, int rows)
    {
        var reading = Reading(Attack() with { Status = status });

        Assert.Equal(rows, PolecatRows(reading));
        Assert.Equal(rows, Gdelt(reading).Count);
        Assert.Equal(1, EventsCsvExport.Write(EventHit.AllOf(reading), Stream.Null));
    }

    [Fact]
    public void Both_PlannedAgreement_IsOfTheDayItIsReported()
    {
        var agreed = Meeting() with { Type = EventType.Agree, Status = EventStatus.Planned, Date = Sample.Days(new LocalDate(2024, 6, 1), new LocalDate(2024, 6, 1)) };

        Assert.All(Gdelt(Reading(agreed)), static cells => Assert.Equal("20240325", cells[1]));
    }

    [Fact]
    public void Both_OldEventAndClaim_AreToldApart()
    {
        Assert.Equal(0, PolecatRows(Reading(Attack() with { Historical = true, Date = null })));
        Assert.Equal(1, PolecatRows(Reading(Attack() with { Historical = true })));
        var claimed = Reading(Attack() with { Statement = "s1" });
        Assert.Equal(1, PolecatExport.Write([claimed], Stream.Null));
        Assert.Equal(0, PolecatExport.Write([claimed], Stream.Null, asserted: true));
        Assert.Equal(0, GdeltExport.Write([claimed], Stream.Null, asserted: true));
    }

    [Fact]
    public void Both_NobodyNamedOnOneSide_HaveARowAllTheSame()
    {
        var reading = Reading(Attack() with { Actors = [] });

        Assert.Contains("-e1-0-1\t", Polecat(reading), StringComparison.Ordinal);
        Assert.Equal(new string[10].Select(static _ => ""), Gdelt(reading)[0][5..15]);
        Assert.Empty(Gdelt(Reading(Attack() with { Actors = [], Recipients = [] })));
    }

    [Fact]
    public void Both_ThousandsOfPairs_AreGivenApart()
    {
        var many = Enumerable.Repeat(Deeds.Who(Text, "Norway", "NOR", "NOR"), 3_000).ToArray();

        Assert.Equal(6_000, PolecatRows(Reading(Attack() with { Actors = many, Recipients = many })));
        Assert.Equal(3_000, Gdelt(Reading(Meeting() with { Actors = many })).Count);
    }

    [Fact]
    public void All_TextsThatLookLikeFormulasOrRows_AreCells()
    {
        const string text = "=cmd|' /C calc'!A0 attacked \"-Li\tand\nBo\"";
        var one = Deeds.Event(text, EventType.Assault, "attacked", [Deeds.Who(text, "=cmd|' /C calc'!A0", null, null)], [Deeds.Who(text, "\"-Li\tand\nBo\"", null, null)]);
        var reading = Deeds.Reading("@a.txt", text, one);

        var polecat = Polecat(reading).Split('\n');
        Assert.Equal(3, polecat.Length);
        Assert.Equal(40, polecat[1].Split('\t').Length);
        Assert.Contains("\t'=cmd|' /C calc'!A0\t", polecat[1], StringComparison.Ordinal);
        Assert.Contains("\t\"\"\"-Li and Bo\"\"\"\t", polecat[1], StringComparison.Ordinal);
        Assert.Equal(61, Gdelt(reading)[0].Length);
        Assert.Equal("'@a.txt", Gdelt(reading)[0][60]);
        using var reader = CsvReader.Create(new StringReader(Written(stream => EventsCsvExport.Write(EventHit.AllOf(reading), stream))));
        Assert.True(reader.Read());
        Assert.Equal("'@a.txt", reader.GetString(1));
        Assert.Equal("'=cmd|' /C calc'!A0", reader.GetString(19));
        Assert.Equal("\"-Li\tand\nBo\"", reader.GetString(24));
        Assert.Equal("-9", reader.GetString(27));
    }

    [Fact]
    public void EventsCsv_Event_HasAllItsFields()
    {
        var csv = Written(stream => EventsCsvExport.Write(EventHit.AllOf(Reading(Attack() with { Statement = "s3", Historical = true })), stream));
        using var reader = CsvReader.Create(new StringReader(csv));
        Assert.True(reader.Read());
        string[] cells = [.. Enumerable.Range(0, 41).Select(i => reader.GetString(i) ?? "")];

        Assert.Equal(["e1", "ASSAULT", "firearms", "military;territory", "occurred", "true", "s3", "2024-03-24", "2024-03-24", "attacked"], cells[5..15]);
        Assert.Equal(["SDN", "Sudanese troops", "SDN", "MIL", "Sudanese troops", "", "two Chadian villages", "TCD", "CVL", "two Chadian villages"], cells[15..25]);
        Assert.Equal(["Bergen", "NOR", "-9", "4", "190", "0.75", "Sudanese troops attacked two Chadian villages in Bergen on Sunday."], cells[25..32]);
        Assert.Equal(["16-24", "0-15", "25-45", "59-65", "49-55", "PLOVER-2.0", "actors-1a2b3c4d5e6f", "0.1.0", "none"], cells[32..]);
    }

    private static PoliticalEvent Attack() => Deeds.Event(
        Text,
        EventType.Assault,
        "attacked",
        [Deeds.Who(Text, "Sudanese troops", "SDN", "SDN", "MIL")],
        [Deeds.Who(Text, "two Chadian villages", null, "TCD", "CVL")],
        mode: "firearms") with
    {
        Contexts = ["military", "territory"],
        Date = new DateRange(new LocalDate(2024, 3, 24), new LocalDate(2024, 3, 24), [Deeds.At(Text, "Sunday")]),
        Place = new EventPlace([Deeds.At(Text, "Bergen")], "Bergen", "NOR"),
    };

    private static PoliticalEvent Meeting() => Deeds.Event(
        Text,
        EventType.Consult,
        "met",
        [Deeds.Who(Text, "Norway", "NOR", "NOR"), Deeds.Who(Text, "Denmark", "DNK", "DNK"), Deeds.Who(Text, "the United Nations", "UN", null)],
        []);

    private static Reading Reading(PoliticalEvent one)
    {
        var reading = Deeds.Reading("a.txt", Text, one).Published("2024-03-25");
        return reading with { Article = reading.Article with { Publisher = "The Quay", Url = "https://example.org/a" } };
    }

    private static int PolecatRows(Reading reading) => Polecat(reading).Split('\n').Length - 2;

    private static string Polecat(Reading reading) => Written(stream => PolecatExport.Write([reading], stream));

    private static List<string[]> Gdelt(Reading reading) =>
        [.. Written(stream => GdeltExport.Write([reading], stream)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static row => row.Split('\t'))];

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
