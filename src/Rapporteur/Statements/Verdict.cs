namespace Rapporteur.Statements;

/// <summary>What a person found of a statement.</summary>
public enum Verdict
{
    /// <summary>It is right as it stands.</summary>
    Confirmed,

    /// <summary>It is right as the person changed or added it.</summary>
    Corrected,

    /// <summary>It is wrong: the article reports nothing of the kind there.</summary>
    Rejected,
}
