using Rapporteur.Events;
using Rapporteur.Readings;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Events;

/// <summary>
/// Compares events that were found with labelled ones. Events are paired by their trigger, whole records by what they say: type, actors,
/// recipients and status, whichever of the words of "launched an attack" carries it. A role is right where the phrase that was found
/// overlaps a labelled one, and roles of an event where all of them are, and none is too many.
/// </summary>
internal sealed class FoundEventScorer
{
    private int _gold;
    private int _found;
    private int _triggers;
    private int _types;
    private int _statuses;
    private int _actors;
    private int _recipients;
    private int _wholes;
    private int _records;
    private int _none;
    private int _empty;

    /// <summary>Compares those of a sentence.</summary>
    public void Add(IReadOnlyList<GoldEvent> gold, IReadOnlyList<PoliticalEvent> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        _none += gold.Count == 0 ? 1 : 0;
        _empty += gold.Count == 0 && found.Count == 0 ? 1 : 0;
        var whole = new List<PoliticalEvent>(found);
        foreach (var item in gold)
        {
            if (whole.FindIndex(other => IsSame(item, other)) is var at && at >= 0)
            {
                _records++;
                whole.RemoveAt(at);
            }
        }

        var free = new List<PoliticalEvent>(found);
        foreach (var item in gold)
        {
            var at = free.FindIndex(other => other.Type == item.Type && Touches(item.Trigger, other.Trigger));
            at = at >= 0 ? at : free.FindIndex(other => Touches(item.Trigger, other.Trigger));
            if (at >= 0)
            {
                Compare(item, free[at]);
                free.RemoveAt(at);
            }
        }
    }

    /// <summary>The figures.</summary>
    public IEnumerable<LayerFigure> Figures() =>
    [
        new("trigger_f1", "F1 of triggers", F1(_triggers)),
        new("type_f1", "F1 of trigger and type", F1(_types)),
        new("status_f1", "F1 of trigger and status", F1(_statuses)),
        new("actors_f1", "F1 of trigger and actors", F1(_actors)),
        new("recipients_f1", "F1 of trigger and recipients", F1(_recipients)),
        new("trigger_record_f1", "F1 of trigger, type, actors, recipients and status together", F1(_wholes)),
        new("record_f1", "F1 of whole records: type, actors, recipients and status", F1(_records)),
        new("empty", "sentences without events that were left empty", TreebankGold.Percent(_empty, _none)),
    ];

    private double F1(int right) => _gold + _found == 0 ? 0 : 200.0 * right / (_gold + _found);

    private void Compare(GoldEvent gold, PoliticalEvent found)
    {
        _triggers++;
        _types += gold.Type == found.Type ? 1 : 0;
        _statuses += gold.Status == found.Status ? 1 : 0;
        _actors += Same(gold.Actors, found.Actors) ? 1 : 0;
        _recipients += Same(gold.Recipients, found.Recipients) ? 1 : 0;
        _wholes += IsSame(gold, found) ? 1 : 0;
    }

    private static bool IsSame(GoldEvent gold, PoliticalEvent found) =>
        gold.Type == found.Type && gold.Status == found.Status && Same(gold.Actors, found.Actors) && Same(gold.Recipients, found.Recipients);

    private static bool Touches(TextSpan span, IReadOnlyList<TextSpan> spans) => spans.Any(span.Overlaps);

    private static bool Same(IReadOnlyList<GoldRole> gold, IReadOnlyList<Mention> found) =>
        found.All(mention => gold.Any(role => Touches(role.Span, mention.Spans)))
        && gold.All(role => found.Any(mention => Touches(role.Span, mention.Spans)));
}
