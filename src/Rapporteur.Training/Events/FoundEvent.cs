using Rapporteur.Events;
using Rapporteur.Events.Candidates;

namespace Rapporteur.Training.Events;

/// <summary>An event that was found, before those who take part are resolved.</summary>
internal readonly record struct FoundEvent(EventType Type, EventCandidate Candidate);
