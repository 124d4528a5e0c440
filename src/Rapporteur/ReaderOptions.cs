namespace Rapporteur;

/// <summary>How articles are read into records.</summary>
public sealed record ReaderOptions
{
    /// <summary>Which of the models that come with the library reads; not to be set together with <see cref="ModelPath"/>.</summary>
    public ReadingModel Model { get; init; }

    /// <summary>
    /// A model file to use instead of those that come with the library: a statements model, which takes the place of the
    /// fast one's, or an accurate model. The file itself tells which it is.
    /// </summary>
    public string? ModelPath { get; init; }

    /// <summary>
    /// Reads statements from words and quotations alone: the layers of language are not filled, so that reading is several
    /// times as fast as with <see cref="ReadingModel.Fast"/>, and less is known of who speaks and when. The figures are on the
    /// models' cards. Does not go with <see cref="ReadingModel.Accurate"/>.
    /// </summary>
    public bool Fast { get; init; }

    /// <summary>Statements below this confidence are left out; from 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Reads articles that are not in English as if they were.</summary>
    public bool AnyLanguage { get; init; }
}
