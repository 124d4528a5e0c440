using Rapporteur.Events.Candidates;
using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Tags;
using Rapporteur.Language.Trees;

namespace Rapporteur.Training.Events;

/// <summary>Reads off the words about a trigger under which root of CAMEO an event belongs, where its type does not tell.</summary>
internal static class CameoSignReader
{
    private const int Steps = 4;

    private static readonly HashSet<string> _concluding = ["agree", "reach", "sign", "conclude", "strike", "initial", "clinch"];
    private static readonly HashSet<string> _agreements = ["agreement", "deal", "pact", "treaty", "accord", "memorandum", "convention", "protocol"];
    private static readonly HashSet<string> _taking = ["capture", "seize", "take", "retake", "recapture"];
    private static readonly HashSet<string> _lifting = ["lift", "end", "ease", "remove", "break", "loosen"];

    /// <summary>The signs of a candidate.</summary>
    public static CameoSigns Of(Document document, EventCandidate candidate)
    {
        var scene = new CandidateScene();
        scene.Take(document, candidate);
        var signs = Intent(scene);
        var trigger = candidate.Trigger;
        var lemma = scene.Lemma(trigger);
        if (lemma is "convict" or "guilty" || (lemma is "find" or "be" && Below(scene, trigger, static l => l == "guilty")))
        {
            signs |= CameoSigns.Convicted;
        }

        if (lemma is "blockade" or "besiege" or "occupy" or "overrun"
            || (!_lifting.Contains(lemma) && scene.Tags[trigger].Upos == UniversalTag.Verb && Below(scene, trigger, static l => l == "blockade"))
            || (_taking.Contains(lemma) && (Below(scene, trigger, static l => l is "over" or "control") || TakesPlace(scene, trigger))))
        {
            signs |= CameoSigns.Besieged;
        }

        if (_concluding.Contains(lemma) && (ClauseSignReader.Of(scene, trigger) & (ClauseSigns.Future | ClauseSigns.Modal | ClauseSigns.Negated | ClauseSigns.Infinitive)) == 0
            && Below(scene, trigger, _agreements.Contains))
        {
            signs |= CameoSigns.Concluded;
        }

        signs |= IsToCome(scene, trigger) ? CameoSigns.ToCome : CameoSigns.None;
        return IsOfPeacekeepers(scene) ? signs | CameoSigns.Peacekeeping : signs;
    }

    // The lexicon's rule for the trigger, or for the verb that it is a complement of.
    private static CameoSigns Intent(CandidateScene scene)
    {
        var deeds = new DeedReader(scene);
        var at = scene.Trigger;
        for (var step = 0; step < Steps; step++)
        {
            switch (deeds.Of(at).Rule)
            {
                case DeedRule.Promised:
                    return CameoSigns.Promised;
                case DeedRule.Threatened:
                    return CameoSigns.Threatened;
            }

            if (!scene.Relation(at).StartsWith("xcomp", StringComparison.Ordinal) || scene.Head(at) is var head && head == TreeLayer.NoHead)
            {
                return CameoSigns.None;
            }

            at = head;
        }

        return CameoSigns.None;
    }

    // "Will free", and "would" of what was said.
    private static bool IsToCome(CandidateScene scene, int token) =>
        (ClauseSignReader.Of(scene, token) & (ClauseSigns.Negated | ClauseSigns.Conditional)) == 0
        && scene.Dependents(token).Any(child => scene.Relation(child).StartsWith("aux", StringComparison.Ordinal) && scene.Lemma(child) is "will" or "shall" or "'ll" or "would");

    // A word among the objects of a verb, or in phrases within them.
    private static bool Below(CandidateScene scene, int token, Predicate<string> isIt, bool within = true)
    {
        foreach (var child in scene.Dependents(token))
        {
            var relation = scene.Relation(child);
            if (relation is "obj" or "xcomp" or "obl" or "nmod" or "compound:prt" or "advmod" or "amod" or "nsubj:pass" or "ccomp"
                && (isIt(scene.Lemma(child)) || (within && relation is "obj" or "obl" or "nmod" && Below(scene, child, isIt, within: false))))
            {
                return true;
            }
        }

        return false;
    }

    // What is taken is a place: a name of one, or a town.
    private static bool TakesPlace(CandidateScene scene, int trigger)
    {
        foreach (var child in scene.Dependents(trigger))
        {
            if (scene.Relation(child) is "obj" or "nsubj:pass"
                && (scene.NameOf(child)?.Kind == Language.Names.EntityKind.Place || scene.Lemma(child) is "town" or "city" or "village" or "territory" or "area" or "region" or "airport" or "field"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfPeacekeepers(CandidateScene scene)
    {
        for (var i = scene.Window.Start; i < scene.Window.End; i++)
        {
            if (scene.Lemma(i) is "peacekeeper" or "peacekeeping" or "peace-keeping" && scene.DistanceOf(i) <= 3)
            {
                return true;
            }
        }

        return false;
    }
}
