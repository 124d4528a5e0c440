using Rapporteur.Features;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Trees;

/// <summary>What both chains see of a token's place in its tree.</summary>
internal static class TreeFeatures
{
    /// <summary>Adds the features of token <paramref name="i"/> of <paramref name="view"/>, which has trees.</summary>
    public static void Add(SequenceView view, TreeTraits[] places, int i, FeatureSink sink)
    {
        var token = view.Range.Start + i;
        ref readonly var place = ref places[token];
        ref readonly var word = ref view.Traits[token];
        Around(view, places, place, word, sink);
        var above = Governor(view, places, token, sink);
        var beside = Reported(view, places, token, sink);
        sink.Add(270, above, beside);
        sink.Add(271, above, beside, (ulong)word.Quote);
        sink.Add(272, above, beside, (ulong)word.Tag);
    }

    // The head, and the kinds of dependents of both.
    private static void Around(SequenceView view, TreeTraits[] places, in TreeTraits place, in TokenTraits word, FeatureSink sink)
    {
        sink.Add(230, place.Relation);
        sink.Add(231, place.Relation, word.Lower);
        sink.Add(232, place.Dependents, (ulong)word.Tag);
        sink.Add(233, place.Dependents, word.Lower);
        sink.Add(234, place.Dependents, word.CueRate);
        sink.Add(241, place.Dependents & DependentKinds.Governed, word.Lower);
        if (place.Subject >= 0)
        {
            ref readonly var subject = ref view.Traits[place.Subject];
            sink.Add(242, (ulong)subject.Tag, word.Lower);
            sink.Add(243, subject.Lower, word.CueRate, place.Dependents & DependentKinds.Governed);
            sink.Add(244, (ulong)subject.Tag, word.CueRate, place.Dependents & DependentKinds.Governed);
        }

        if (place.Head < 0)
        {
            sink.Add(235, 0);
            return;
        }

        ref readonly var head = ref view.Traits[place.Head];
        ref readonly var above = ref places[place.Head];
        sink.Add(235, place.Relation, head.Lower);
        sink.Add(236, place.Relation, (ulong)head.Tag, head.CueRate);
        sink.Add(237, place.Relation, above.Dependents);
        sink.Add(238, place.Relation, above.Relation, head.CueRate);
        sink.Add(239, head.Lower, word.Lower);
        if (above.Head >= 0)
        {
            sink.Add(240, place.Relation, above.Relation, view.Traits[above.Head].Lower);
        }
    }

    // The reporting word above: which, by what branch, and whether the token is the first or last of it.
    private static ulong Governor(SequenceView view, TreeTraits[] places, int token, FeatureSink sink)
    {
        ref readonly var place = ref places[token];
        ref readonly var word = ref view.Traits[token];
        if (place.Governor < 0)
        {
            sink.Add(245, 0);
            return 0;
        }

        ref readonly var branch = ref places[place.Branch];
        ref readonly var governor = ref view.Traits[place.Governor];
        var edges = Edges(branch, token);
        var side = place.Governor < token ? 1u : 2u;
        sink.Add(245, branch.Relation, side);
        sink.Add(246, branch.Relation, governor.Lower, side);
        sink.Add(247, branch.Relation, edges, side);
        sink.Add(248, branch.Relation, edges, word.Lower);
        sink.Add(249, branch.Relation, Math.Min(place.BranchSteps, (byte)4), place.Relation);
        sink.Add(250, branch.Relation, places[place.Governor].Dependents, side);
        sink.Add(251, branch.Relation, governor.CueRate, (ulong)word.Quote, edges);
        sink.Add(252, branch.Relation, branch.Dependents, edges);
        return FeatureSink.Join(branch.Relation, side);
    }

    // A reporting word that hangs on what the token belongs to: "..., he said", "according to him, ...".
    private static ulong Reported(SequenceView view, TreeTraits[] places, int token, FeatureSink sink)
    {
        ref readonly var place = ref places[token];
        if (place.Reported < 0)
        {
            sink.Add(255, 0);
            return 0;
        }

        var reporting = places[place.Reported].Reporting;
        ref readonly var word = ref view.Traits[reporting];
        var relation = places[reporting].Relation;
        var side = reporting < token ? 1u : 2u;
        var steps = Math.Min(place.ReportedSteps, (byte)3);
        var edges = Edges(places[place.Reported], token);
        var beyond = token < places[reporting].First ? 1u : token > places[reporting].Last ? 2u : 3u;
        sink.Add(255, relation, side, steps);
        sink.Add(256, relation, word.Lower, side);
        sink.Add(257, relation, edges, beyond);
        sink.Add(258, relation, edges, view.Traits[token].Lower);
        sink.Add(259, relation, places[reporting].Dependents, side);
        sink.Add(260, relation, word.CueRate, (ulong)view.Traits[token].Quote, beyond);
        sink.Add(261, relation, steps, place.Relation);
        return FeatureSink.Join(relation, (beyond * 4) + Math.Min(steps, (byte)1));
    }

    // How near the token is to both ends of what hangs on a word.
    private static ulong Edges(in TreeTraits place, int token) =>
        ((ulong)Math.Clamp(token - place.First, 0, 3) * 4) + (ulong)Math.Clamp(place.Last - token, 0, 3);
}
