using NodaTime;
using Rapporteur.Articles;
using Rapporteur.Events;
using Rapporteur.Readings;

namespace Rapporteur.Ledger.Exports;

/// <summary>
/// The events of a reading that belong into data sets which know no status: those that came about. What is denied, demanded,
/// threatened or supposed is left out; what is planned counts where PLOVER has made it an AGREE or CONCEDE of the day on which it is
/// reported. An old event that is told again counts where its own day is known.
/// </summary>
internal static class CountedEvents
{
    /// <param name="reading">The reading.</param>
    /// <param name="asserted">Only what the article asserts itself, and nothing that it reports somebody to have said.</param>
    public static IEnumerable<PoliticalEvent> Of(Reading reading, bool asserted) => reading.Events.Where(one =>
        (!asserted || one.Statement is null) && Came(one) && (!one.Historical || one.Date is not null));

    /// <summary>The day that such a data set gives it; null where it is not known.</summary>
    public static LocalDate? DayOf(PoliticalEvent one, Article article) =>
        one.Status == EventStatus.Planned ? article.Published?.Day : one.Date?.From ?? article.Published?.Day;

    private static bool Came(PoliticalEvent one) => one.Status switch
    {
        EventStatus.Occurred or EventStatus.Ongoing => true,
        EventStatus.Planned => one.Type is EventType.Agree or EventType.Concede,
        _ => false,
    };
}
