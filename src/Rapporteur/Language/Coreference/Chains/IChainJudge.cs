namespace Rapporteur.Language.Coreference.Chains;

/// <summary>Decides to which chain a mention belongs.</summary>
internal interface IChainJudge
{
    /// <summary>The index of the candidate that <paramref name="mention"/> belongs to; 0 where it begins a chain of its own.</summary>
    /// <param name="mention">Index of the mention.</param>
    /// <param name="candidates">The chains that it may belong to; the first entry is null and stands for a new one.</param>
    /// <param name="features">By candidate, its features.</param>
    int Choose(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features);

    /// <summary>The index of the candidate that a chain of pronouns belongs to; 0 where it stays alone.</summary>
    /// <param name="mention">Index of its first mention.</param>
    /// <param name="candidates">Chains with names or descriptions; the first entry is null and stands for none.</param>
    /// <param name="features">By candidate, its features.</param>
    int ChooseFor(int mention, IReadOnlyList<DraftChain?> candidates, FeatureLists features);

    /// <summary>Tells that <paramref name="mention"/> was put into <paramref name="chain"/>.</summary>
    void Put(int mention, DraftChain chain);
}
