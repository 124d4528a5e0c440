using Rapporteur.Events.Candidates;
using Rapporteur.Events.Roles;
using Rapporteur.Events.Typing;

namespace Rapporteur.Training.Events;

/// <summary>Samples of who plays which part in labelled events: one for each phrase around an event; classes are none, actor and recipient.</summary>
internal sealed class RoleSamples
{
    private readonly RoleFeatures _features = new();

    /// <summary>The samples.</summary>
    public List<EventSample> All { get; } = [];

    /// <summary>Adds those of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="scene">It as a document.</param>
    /// <param name="found">The candidates that are found in it.</param>
    public void Add(EventSentence sentence, RoleScene scene, IReadOnlyList<EventCandidate> found)
    {
        foreach (var gold in sentence.Events)
        {
            var labelled = LabelledPhrases.Of(scene, gold, found);
            for (var i = 0; i < labelled.Phrases.Count; i++)
            {
                if (labelled.Roles[i] is var role && role >= 0)
                {
                    _features.Write(scene, labelled.Candidate, gold.Type, labelled.Phrases, i);
                    var hashes = _features.Hashes.ToArray();
                    All.Add(new EventSample(hashes, [.. Enumerable.Repeat(hashes.Length, EventFeatureList.Groups)], [], 1u << role, -1, 1));
                }
            }
        }
    }
}
