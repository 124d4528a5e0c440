using Rapporteur.Language.Tags;

namespace Rapporteur.Events.Typing;

/// <summary>Reads the signs of a clause off the dependents of its head.</summary>
internal static class ClauseSignReader
{
    /// <summary>The signs about <paramref name="token"/>.</summary>
    public static ClauseSigns Of(CandidateScene scene, int token)
    {
        var xpos = scene.Tags[token].Xpos;
        var signs = xpos == "VBD" ? ClauseSigns.Past : ClauseSigns.None;
        bool be = false, have = false, to = false, aux = false;
        foreach (var child in scene.Dependents(token))
        {
            var relation = scene.Relation(child);
            var lemma = scene.Lemma(child);
            switch (relation)
            {
                case "aux" or "aux:pass" or "cop":
                    aux = true;
                    be |= lemma == "be";
                    have |= lemma == "have";
                    signs |= lemma switch
                    {
                        "will" or "shall" or "'ll" or "wo" => ClauseSigns.Future,
                        "may" or "might" or "could" or "would" or "should" or "can" or "must" or "ought" => ClauseSigns.Modal,
                        _ => ClauseSigns.None,
                    };
                    signs |= relation == "aux:pass" ? ClauseSigns.Passive : ClauseSigns.None;
                    signs |= scene.Tags[child].Xpos == "VBD" ? ClauseSigns.Past : ClauseSigns.None;
                    break;
                case "mark":
                    to |= lemma == "to";
                    signs |= lemma switch
                    {
                        "if" or "unless" or "whether" => ClauseSigns.Conditional,
                        "to" or "that" => ClauseSigns.None,
                        _ => ClauseSigns.Subordinate,
                    };
                    break;
                case "advmod" or "det" or "cc:preconj":
                    signs |= lemma is "not" or "never" or "no" or "n't" or "neither" or "nor" ? ClauseSigns.Negated : ClauseSigns.None;
                    break;
                case "nsubj:pass":
                    signs |= ClauseSigns.Passive;
                    break;
            }
        }

        signs |= to && scene.Relation(token) is "root" or "parataxis" ? ClauseSigns.Future : ClauseSigns.None;
        signs |= to || (!aux && xpos == "VB") ? ClauseSigns.Infinitive : ClauseSigns.None;
        signs |= have && xpos == "VBN" ? ClauseSigns.Perfect : ClauseSigns.None;
        signs |= be && xpos == "VBG" ? ClauseSigns.Progressive : ClauseSigns.None;
        return signs;
    }

    /// <summary>The type that a deed of <paramref name="type"/> has where it is still to come.</summary>
    public static EventType After(EventType type, ClauseSigns signs) => (signs & ClauseSigns.Future) == 0 ? type : type switch
    {
        EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid => EventType.Agree,
        EventType.Retreat => EventType.Concede,
        _ => type,
    };
}
