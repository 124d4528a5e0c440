namespace Rapporteur.Votes.Finding;

/// <summary>Whether what a verb says has come to pass.</summary>
internal enum Mood : byte
{
    /// <summary>It has.</summary>
    Real,

    /// <summary>It had, before what is told.</summary>
    Past,

    /// <summary>It has not: "did not", "failed to".</summary>
    Negated,

    /// <summary>It may, will or should.</summary>
    Unreal,
}
