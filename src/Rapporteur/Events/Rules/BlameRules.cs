using Rapporteur.Actors;
using Rapporteur.Events.Candidates;
using Rapporteur.Language;

namespace Rapporteur.Events.Rules;

/// <summary>Who says that violence was done to them by others accuses those others.</summary>
internal static class BlameRules
{
    /// <summary>The accusation that a deed stands in; null where it stands in none, or where its speaker is not the one it was done to.</summary>
    /// <param name="document">The document.</param>
    /// <param name="actors">Says whom phrases mean.</param>
    /// <param name="deed">A draft.</param>
    /// <param name="saying">The candidate above it.</param>
    public static EventDraft? AccusationOf(Document document, ActorResolver actors, EventDraft deed, EventCandidate saying)
    {
        if (deed.Type is not (EventType.Assault or EventType.Coerce) || deed.Actors.Count == 0 || deed.Status is not (EventStatus.Occurred or EventStatus.Ongoing)
            || saying.Status != EventStatus.Occurred || saying.Nominal
            || !EventWords.IsVerb(document.Layers.Tags![saying.Trigger].Lemma.ToLowerInvariant(), VerbClasses.Say))
        {
            return null;
        }

        var speakers = CountriesOf(actors, saying.Actors);
        var doers = CountriesOf(actors, deed.Actors);
        return speakers.Count == 0 || doers.Count == 0 || doers.Overlaps(speakers) || !CountriesOf(actors, deed.Recipients).Overlaps(speakers)
            ? null
            : deed with { Candidate = saying, Type = EventType.Accuse, Mode = "allege", Actors = saying.Actors, Recipients = deed.Actors };
    }

    private static HashSet<string> CountriesOf(ActorResolver actors, IReadOnlyList<RolePhrase> phrases) =>
        [.. phrases.Select(p => actors.Resolve(p.Tokens, p.Head)).Select(static found => found.Country).OfType<string>()];
}
