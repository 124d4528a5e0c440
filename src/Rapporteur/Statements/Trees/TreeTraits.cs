namespace Rapporteur.Statements.Trees;

/// <summary>
/// Where a token stands in its sentence's tree. What matters is the nearest reporting word above it, and by which
/// branch it hangs there: all words of "that talks had failed" hang on "said" by one complement clause.
/// </summary>
internal struct TreeTraits
{
    /// <summary>No such token.</summary>
    public const int None = -1;

    /// <summary>Token of the head; <see cref="None"/> for a root.</summary>
    public int Head;

    /// <summary>Hash of the relation to the head.</summary>
    public ulong Relation;

    /// <summary>Which kinds of dependents the token has, see <see cref="DependentKinds"/>.</summary>
    public uint Dependents;

    /// <summary>First and last token of what hangs on the token, itself counted in.</summary>
    public int First, Last;

    /// <summary>The dependent that is a reporting word; <see cref="None"/> where there is none. The last one where there are several.</summary>
    public int Reporting;

    /// <summary>The dependent that is the subject; <see cref="None"/> where there is none. The last one where there are several.</summary>
    public int Subject;

    /// <summary>The nearest reporting word above, and the branch that leads down from it to the token, which may be the token; <see cref="None"/> where there is none.</summary>
    public int Governor, Branch;

    /// <summary>The nearest word, from the token upwards, on which a reporting word hangs that is not above the token ("..., he said"); <see cref="None"/> where there is none.</summary>
    public int Reported;

    /// <summary>Steps from the token to <see cref="Branch"/> and to <see cref="Reported"/>.</summary>
    public byte BranchSteps, ReportedSteps;
}
