namespace Rapporteur.Cli.Models;

/// <summary>What <c>--model</c> asks for: one of its words, or a model file.</summary>
/// <param name="Model">The word; <see cref="ReadingModel.Auto"/> too where a file is named.</param>
/// <param name="File">The file.</param>
internal sealed record ModelChoice(ReadingModel Model, string? File = null)
{
    private static readonly ReadingModel[] _words = [ReadingModel.Fast, ReadingModel.Accurate, ReadingModel.Auto];

    /// <summary>What stands where nothing is asked for.</summary>
    public static ModelChoice Auto { get; } = new(ReadingModel.Auto);

    /// <summary>For the help: <c>fast|accurate|auto|FILE</c>.</summary>
    public static string Forms { get; } = string.Join('|', _words.Select(WordOf)) + "|FILE";

    /// <summary>The model is still to be chosen.</summary>
    public bool IsOpen => Model == ReadingModel.Auto && File is null;

    /// <summary>Reads the value of the option; whatever is none of the words is a path.</summary>
    public static ModelChoice Of(string value) =>
        Array.FindIndex(_words, word => WordOf(word) == value) is >= 0 and var at ? new(_words[at]) : new(ReadingModel.Auto, value);

    /// <summary>The word of a model, as the option and ledgers spell it.</summary>
    public static string WordOf(ReadingModel model) => model switch
    {
        ReadingModel.Fast => "fast",
        ReadingModel.Accurate => "accurate",
        _ => "auto",
    };

    /// <summary>The options of a reader, but for those that are not about models.</summary>
    /// <param name="fast">Whether <c>--fast</c> is given, which leaves nothing to choose.</param>
    /// <param name="choose">Asked where the model is still open; says what it chose and why.</param>
    public ReaderOptions Resolve(bool fast, Func<ReadingModel> choose) => new()
    {
        Model = IsOpen && !fast ? choose() : Model,
        ModelPath = File,
        Fast = fast,
    };
}
