namespace Rapporteur;

/// <summary>How articles are read into records.</summary>
public sealed record ReaderOptions
{
    /// <summary>A model file to use instead of the one that ships with the library.</summary>
    public string? ModelPath { get; init; }

    /// <summary>Statements below this confidence are left out; from 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Reads articles that are not in English as if they were.</summary>
    public bool AnyLanguage { get; init; }
}
