using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Trees;

namespace Rapporteur.Training.Events;

/// <summary>Tells whether what a candidate stands for is only agreed, promised or to come.</summary>
internal static class PromiseReader
{
    private const int Steps = 4;

    /// <summary>True where the lexicon and the words about the trigger, or about the verb that it is a complement of, say so.</summary>
    public static bool IsPromised(Document document, EventCandidate candidate)
    {
        var scene = new CandidateScene();
        scene.Take(document, candidate);
        var deeds = new DeedReader(scene);
        var at = candidate.Trigger;
        for (var step = 0; step < Steps; step++)
        {
            if (deeds.Of(at).Rule == DeedRule.Promised)
            {
                return true;
            }

            if (!scene.Relation(at).StartsWith("xcomp", StringComparison.Ordinal) || scene.Head(at) is var head && head == TreeLayer.NoHead)
            {
                return false;
            }

            at = head;
        }

        return false;
    }
}
