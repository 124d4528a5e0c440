using Rapporteur.Events;
using Rapporteur.Ledger.Storage;
using Rapporteur.Readings;

namespace Rapporteur.Ledger;

/// <summary>An event with the article that it is from.</summary>
public sealed record EventHit
{
    /// <summary>The article.</summary>
    public required HitArticle Article { get; init; }

    /// <summary>What read it.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The article's text, into which the event's spans point.</summary>
    public required string Text { get; init; }

    /// <summary>The event.</summary>
    public required PoliticalEvent Event { get; init; }

    /// <summary>The passage that shows it; its spans say where to the character.</summary>
    public required string Evidence { get; init; }

    /// <summary>All events of a reading.</summary>
    public static IEnumerable<EventHit> AllOf(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var article = HitArticle.Of(reading.Article);
        var text = new SpannedText(reading.Article.Text);
        return reading.Events.Select(one => new EventHit
        {
            Article = article,
            Engine = reading.Engine,
            Text = text.Text,
            Event = one,
            Evidence = EvidencePassage.Of(reading.Article, one.Trigger, one.Actors.Concat(one.Recipients).SelectMany(static m => m.Spans), text),
        });
    }
}
