using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Actors.Registers;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>
/// Events in the 61 columns of GDELT 2.0: tab separated, without a header, as its files are; one actor and one recipient a row.
/// What is in the columns is told in <c>docs/ledger.md</c>.
/// </summary>
public static class GdeltExport
{
    private const string Country = "1";
    private const string AmericanCity = "3";
    private const string WorldCity = "4";
    private static readonly string?[] NoPlace = ["0", null, null, null, null, null, null, null];
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern CompactTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMddHHmmss");

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
        var rows = 0L;
        foreach (var reading in readings)
        {
            var text = new SpannedText(reading.Article.Text);
            foreach (var one in CountedEvents.Of(reading, asserted))
            {
                foreach (var pair in EventPairs.Of(one, bothWays: true))
                {
                    string?[] cells =
                    [
                        pair.NumberOf(reading.Article.Id, one),
                        .. Days(CountedEvents.DayOf(one, reading.Article)),
                        .. GdeltActor.Cells(pair.Actor, text),
                        .. GdeltActor.Cells(pair.Recipient, text),
                        .. Deed(one, reading.Article),
                        .. NoPlace,
                        .. NoPlace,
                        .. Place(one.Place),
                        Added(reading.Article.Published),
                        SafeCell.Line(reading.Article.Url ?? reading.Article.Canonical ?? reading.Article.Source),
                    ];
                    table.WriteRecord(cells);
                    rows++;
                }
            }
        }

        return rows;
    }

    // The share of the year as GDELT counts it, with twelve months of thirty days.
    private static string?[] Days(LocalDate? known) => known is not { } day
        ? new string?[4]
        :
        [
            Compact.Format(day),
            Compact.Format(day)[..^2],
            day.Year.ToString("0000", CultureInfo.InvariantCulture),
            (day.Year + (((day.Month * 30) + day.Day) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture),
        ];

    // One article is one mention in one source; its tone is not known.
    private static string?[] Deed(PoliticalEvent one, Article article)
    {
        var code = one.Cameo;
        return
        [
            IsInLead(one, article) ? "1" : "0",
            code,
            code[..Math.Min(3, code.Length)],
            code[..2],
            QuadOf(code),
            GoldsteinScale.Of(code).ToString("0.0", CultureInfo.InvariantCulture),
            "1",
            "1",
            "1",
            null,
        ];
    }

    // By the root of the code, as users hold the two against each other; CONCEDE is material there and verbal in PLOVER.
    private static string QuadOf(string code) => int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture) switch
    {
        <= 5 => "1",
        <= 8 => "2",
        <= 13 => "3",
        _ => "4",
    };

    private static bool IsInLead(PoliticalEvent one, Article article)
    {
        var first = article.Blocks.FirstOrDefault(static block => block.Kind == BlockKind.Paragraph);
        return one.Trigger.Any(span => article.Blocks.TakeWhile(block => block != first).Append(first).OfType<Block>()
            .Any(block => block.Kind is BlockKind.Title or BlockKind.Standfirst or BlockKind.Paragraph && block.Span.Overlaps(span)));
    }

    private static string?[] Place(EventPlace? place)
    {
        if (place is null)
        {
            return NoPlace;
        }

        var state = place.Country is { } id ? Register.Shipped.State(id) : null;
        var isCountry = state is not null && string.Equals(state.Name, place.Name, StringComparison.OrdinalIgnoreCase);
        return
        [
            isCountry ? Country : place.Country == "USA" ? AmericanCity : WorldCity,
            SafeCell.Line(place.Name),
            state?.Fips,
            isCountry ? state!.Fips : null,
            null,
            null,
            null,
            isCountry ? state!.Fips : null,
        ];
    }

    private static string? Added(ArticleTime? published) => published switch
    {
        null => null,
        { Instant: { } instant } => CompactTime.Format(instant.ToInstant().InUtc().LocalDateTime),
        { Local: { } clock } => CompactTime.Format(clock),
        { } day => Compact.Format(day.Day) + "000000",
    };
}
