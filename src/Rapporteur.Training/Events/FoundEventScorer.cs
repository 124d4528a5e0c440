using Rapporteur.Events.Candidates;
using Rapporteur.Language;
using Rapporteur.Training.Evaluation;

namespace Rapporteur.Training.Events;

/// <summary>
/// Compares events that were found with labelled ones. Events are paired by their trigger; a role is right where the phrase that was
/// found overlaps a labelled one, and roles of an event where all of them are, and none is too many.
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
    private int _records;
    private int _none;
    private int _empty;

    /// <summary>Compares those of a sentence.</summary>
    public void Add(Document document, IReadOnlyList<GoldEvent> gold, IReadOnlyList<FoundEvent> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        _none += gold.Count == 0 ? 1 : 0;
        _empty += gold.Count == 0 && found.Count == 0 ? 1 : 0;
        var free = new List<FoundEvent>(found);
        foreach (var item in gold)
        {
            var tokens = GivenSpans.TokensIn(document, item.Trigger);
            var at = free.FindIndex(other => tokens.Contains(other.Candidate.Trigger) && other.Type == item.Type);
            at = at >= 0 ? at : free.FindIndex(other => tokens.Contains(other.Candidate.Trigger));
            if (at >= 0)
            {
                Compare(document, item, free[at]);
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
        new("record_f1", "F1 of type, actors, recipients and status together", F1(_records)),
        new("empty", "sentences without events that were left empty", TreebankGold.Percent(_empty, _none)),
    ];

    private double F1(int right) => _gold + _found == 0 ? 0 : 200.0 * right / (_gold + _found);

    private void Compare(Document document, GoldEvent gold, FoundEvent found)
    {
        var type = gold.Type == found.Type;
        var status = gold.Status == found.Candidate.Status;
        var actors = Same(document, gold.Actors, found.Candidate.Actors);
        var recipients = Same(document, gold.Recipients, found.Candidate.Recipients);
        _triggers++;
        _types += type ? 1 : 0;
        _statuses += status ? 1 : 0;
        _actors += actors ? 1 : 0;
        _recipients += recipients ? 1 : 0;
        _records += type && status && actors && recipients ? 1 : 0;
    }

    private static bool Same(Document document, IReadOnlyList<GoldRole> gold, IReadOnlyList<RolePhrase> found) =>
        found.All(phrase => gold.Any(role => role.Span.Overlaps(document.SpanOf(phrase.Tokens))))
        && gold.All(role => found.Any(phrase => role.Span.Overlaps(document.SpanOf(phrase.Tokens))));
}
