namespace Rapporteur;

/// <summary>How articles are read into records.</summary>
public sealed record ReaderOptions
{
    /// <summary>A model file to use instead of the one that ships with the library.</summary>
    public string? ModelPath { get; init; }

    /// <summary>
    /// Reads statements from words and quotations alone: the layers of language are not filled, so that reading is several
    /// times as fast and less is known of who speaks and when. The figures are on the models' cards.
    /// </summary>
    public bool Fast { get; init; }

    /// <summary>Statements below this confidence are left out; from 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Reads articles that are not in English as if they were.</summary>
    public bool AnyLanguage { get; init; }
}
