namespace Rapporteur.Votes.Drafts;

/// <summary>How a vote's body is known, the surest last.</summary>
internal enum BodyEvidence : byte
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It is the body that the article spoke of elsewhere.</summary>
    Elsewhere,

    /// <summary>By what only it does: a veto, a numbered resolution.</summary>
    Implied,

    /// <summary>The same sentence names it.</summary>
    Named,
}
