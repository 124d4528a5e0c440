using Rapporteur.Language;
using Rapporteur.Language.Trees;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Statements.Trees;

/// <summary>Computes where the tokens of a document stand in its trees.</summary>
internal static class TreeTraitReader
{
    // Nothing is looked for further up than this: the work stays bounded in a tree that is one long chain.
    private const int Highest = 24;

    /// <summary>Traits of all tokens; reporting words are told by the rates of <paramref name="traits"/>.</summary>
    public static TreeTraits[] Read(Document document, TreeLayer trees, TokenTraits[] traits)
    {
        var places = new TreeTraits[trees.Count];
        var hashes = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var i = 0; i < places.Length; i++)
        {
            ref var place = ref places[i];
            place.Head = trees.Heads[i];
            place.Relation = HashOf(hashes, trees.Relations[i]);
            (place.First, place.Last) = (i, i);
            (place.Reporting, place.Subject) = (TreeTraits.None, TreeTraits.None);
        }

        foreach (var sentence in document.Sentences)
        {
            Dependents(sentence, trees, traits, places);
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                LookUp(i, traits, places);
            }
        }

        return places;
    }

    private static ulong HashOf(Dictionary<string, ulong> hashes, string relation)
    {
        if (!hashes.TryGetValue(relation, out var hash))
        {
            hashes.Add(relation, hash = TraitReader.LowerHash(relation));
        }

        return hash;
    }

    private static bool IsReporting(in TokenTraits token) => token.CueRate >= CueLexicon.Strong && token.Quote == QuotePlace.Outside;

    private static void Dependents(TokenRange sentence, TreeLayer trees, TokenTraits[] traits, TreeTraits[] places)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (places[i].Head is var head && head >= 0)
            {
                var kind = DependentKinds.Of(trees.Relations[i]);
                places[head].Dependents |= kind;
                places[head].Subject = kind == DependentKinds.Subject ? i : places[head].Subject;
                places[head].Reporting = IsReporting(traits[i]) ? i : places[head].Reporting;
            }

            var steps = 0;
            for (var at = places[i].Head; at >= 0 && steps < Highest; at = places[at].Head, steps++)
            {
                places[at].First = Math.Min(places[at].First, i);
                places[at].Last = Math.Max(places[at].Last, i);
            }
        }
    }

    private static void LookUp(int token, TokenTraits[] traits, TreeTraits[] places)
    {
        ref var place = ref places[token];
        (place.Governor, place.Branch, place.Reported) = (TreeTraits.None, TreeTraits.None, TreeTraits.None);
        var below = TreeTraits.None;
        var at = token;
        for (byte steps = 0; at >= 0 && steps < Highest; steps++)
        {
            if (place.Governor < 0 && below >= 0 && IsReporting(traits[at]))
            {
                (place.Governor, place.Branch, place.BranchSteps) = (at, below, (byte)(steps - 1));
            }

            if (place.Reported < 0 && places[at].Reporting is var reporting && reporting >= 0 && reporting != below && reporting != token)
            {
                (place.Reported, place.ReportedSteps) = (at, steps);
            }

            (below, at) = (at, places[at].Head);
        }
    }
}
