namespace Rapporteur.Language.Coreference.Chains;

/// <summary>Chains by when they were spoken of last.</summary>
internal sealed class RecentChains
{
    private readonly List<int> _before = [];
    private readonly List<int> _after = [];

    /// <summary>Number of the chain that was spoken of last; -1 where there is none.</summary>
    public int First { get; private set; } = -1;

    /// <summary>Number of the chain that was spoken of before <paramref name="chain"/>; -1 for none.</summary>
    public int After(int chain) => _after[chain];

    /// <summary>Takes note that <paramref name="chain"/> is spoken of now.</summary>
    public void Touch(DraftChain chain)
    {
        var number = chain.Number;
        if (number == First && First >= 0)
        {
            return;
        }

        while (number >= _before.Count)
        {
            _before.Add(-1);
            _after.Add(-1);
        }

        if (_before[number] >= 0)
        {
            // Chains other than the first have one before them.
            _after[_before[number]] = _after[number];
            if (_after[number] >= 0)
            {
                _before[_after[number]] = _before[number];
            }
        }

        if (First >= 0)
        {
            _before[First] = number;
        }

        (_before[number], _after[number]) = (-1, First);
        First = number;
    }
}
