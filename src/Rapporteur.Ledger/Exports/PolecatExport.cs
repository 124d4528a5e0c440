using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Actors.Registers;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>
/// Events in the columns of POLECAT: tab separated, with a header, one actor and one recipient a row; what is in them is told in
/// <c>docs/ledger.md</c>.
/// </summary>
public static class PolecatExport
{
    private const string Missing = "None";

    private static readonly string[] Header =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
        "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    /// <summary>Writes the events of the readings one after another; holds one reading at a time.</summary>
    /// <param name="readings">The readings, one of each article.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="asserted">Only events that the article asserts itself, none that it reports somebody to have said.</param>
    /// <returns>How many rows there were.</returns>
    public static long Write(IEnumerable<Reading> readings, Stream stream, bool asserted = false)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(stream);
        using var table = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", Separator = '\t' }, leaveOpen: true);
        table.WriteHeader(Header);
        var rows = 0L;
        foreach (var reading in readings)
        {
            var text = new SpannedText(reading.Article.Text);
            string[]? story = null;
            foreach (var one in CountedEvents.Of(reading, asserted))
            {
                story ??= Story(reading, text);
                foreach (var pair in EventPairs.Of(one, bothWays: false))
                {
                    string?[] cells = [.. Deed(reading, one, pair), .. Actor(pair.Actor, text), .. Actor(pair.Recipient, text), .. Place(one.Place, text), .. story];
                    table.WriteRecord(cells.Select(static cell => string.IsNullOrEmpty(cell) ? Missing : cell).ToArray());
                    rows++;
                }
            }
        }

        return rows;
    }

    private static string?[] Deed(Reading reading, PoliticalEvent one, EventPair pair) =>
    [
        pair.IdOf(reading.Article.Id, one),
        Day(CountedEvents.DayOf(one, reading.Article)),
        ReadingNames.Of(one.Type),
        one.Mode,
        Codebook.IntensityOf(one.Type, one.Mode).ToString(CultureInfo.InvariantCulture),
        Codebook.QuadOf(one.Type).ToString(CultureInfo.InvariantCulture),
        SafeCell.Line(SafeCell.Joined(one.Contexts)),
    ];

    // Title and Wikipedia's id are not known.
    private static string?[] Actor(Mention? mention, SpannedText text)
    {
        var facts = ActorFacts.Of(mention, Register.Shipped);
        return
        [
            SafeCell.Line(facts.Name),
            mention?.Country ?? facts.Organization?.Code,
            facts.State?.Cow,
            facts.Sector,
            facts.Sector,
            null,
            mention is null ? null : SafeCell.Line(text.Join(mention.Spans)),
            null,
        ];
    }

    // What kind of place it is and where on the globe is not known.
    private static string?[] Place(EventPlace? place, SpannedText text) =>
    [
        SafeCell.Line(place?.Name), null, null, null, place?.Country, null, null, null,
        place is null ? null : SafeCell.Line(text.Join(place.Spans)), null,
    ];

    private static string[] Story(Reading reading, SpannedText text)
    {
        var register = Register.Shipped;
        var mentions = reading.Events.SelectMany(static one => one.Actors.Concat(one.Recipients))
            .Concat(reading.Statements.SelectMany(static s => new[] { s.Source, s.Addressee }).OfType<Mention>())
            .Where(static mention => mention.Actor is not null)
            .DistinctBy(static mention => mention.Actor)
            .ToList();
        return
        [
            SafeCell.Line(reading.Article.Publisher ?? reading.Article.Source) ?? "",
            Day(reading.Article.Published?.Day) ?? "",
            Names(mentions.Where(static m => m.Actor!.StartsWith("person:", StringComparison.Ordinal))),
            Names(mentions.Where(m => register.Organization(m.Actor!) is not null || register.Organ(m.Actor!) is not null || register.Group(m.Actor!) is not null)),
            SafeCell.Line(SafeCell.Joined(reading.Events.Select(static one => one.Place?.Name).OfType<string>().Distinct())) ?? "",
            reading.Article.Language ?? "",
            reading.Engine.Codebook ?? Codebook.Version,
        ];

        string Names(IEnumerable<Mention> of) =>
            SafeCell.Line(SafeCell.Joined(of.Select(m => ActorFacts.Of(m, register).Name ?? text.Join(m.Spans)).Distinct())) ?? "";
    }

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
