namespace Rapporteur.Statements;

/// <summary>How a statement is reported.</summary>
public enum StatementType
{
    /// <summary>All of it in quotation marks.</summary>
    Direct,

    /// <summary>None of it in quotation marks.</summary>
    Indirect,

    /// <summary>Part of it in quotation marks.</summary>
    Mixed,

    /// <summary>An embedded post.</summary>
    Post,
}
