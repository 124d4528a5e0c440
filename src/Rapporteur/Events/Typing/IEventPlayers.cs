using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Language;

namespace Rapporteur.Events.Typing;

/// <summary>Tells who plays a part in an event, and whether it came about.</summary>
internal interface IEventPlayers
{
    /// <summary>The likeliest status of a candidate.</summary>
    /// <param name="document">With its layers.</param>
    /// <param name="candidate">Of that document, with the status that it has by the rules.</param>
    EventStatus StatusOf(Document document, EventCandidate candidate) => candidate.Status;

    /// <summary>By phrase, the log-odds that it is an actor, and that it is a recipient.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="candidate">Of that document.</param>
    /// <param name="type">Its type.</param>
    /// <param name="phrases">Phrases of its sentence.</param>
    RoleOdds[] OddsOf(RoleScene scene, EventCandidate candidate, EventType type, IReadOnlyList<RolePhrase> phrases);
}
