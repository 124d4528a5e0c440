using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Models;

/// <summary>
/// What <c>--model auto</c> takes: the accurate model for up to <see cref="Most"/> articles, beyond that the fast one, which is
/// done in a fraction of the time. The whole of a run is read with one model, so that its readings can be compared.
/// </summary>
internal static class AutoModel
{
    /// <summary>Most articles that are read with the accurate model unasked.</summary>
    public const int Most = 1000;

    /// <summary>Chooses by the articles of inputs, and says what was taken and why.</summary>
    public static ReadingModel ForInputs(IReadOnlyList<string> paths, ContainerOptions containers, Terminal terminal, CancellationToken cancel) =>
        Choose(() => InputCount.Of(paths, containers, Most, cancel), Reader.HasAccurateModel, terminal);

    /// <summary>Chooses by a number of articles that is known, or known to be more than <see cref="Most"/>.</summary>
    public static ReadingModel ForCount(Func<long> articles, Terminal terminal) =>
        Choose(() => new InputCount(articles(), InputCountEnd.Whole), Reader.HasAccurateModel, terminal);

    internal static ReadingModel Choose(Func<InputCount> count, bool hasAccurate, Terminal terminal)
    {
        var (model, why) = hasAccurate ? Choose(count()) : (ReadingModel.Fast, "this build of the program holds no accurate one");
        terminal.Tell($"reading with the {ModelChoice.WordOf(model)} model: {why}");
        return model;
    }

    internal static (ReadingModel Model, string Why) Choose(InputCount count) => count switch
    {
        { Articles: > Most } => (
            ReadingModel.Fast, "there are more than 1,000 articles, and a run has one model (--model accurate takes several times as long)"),
        { End: InputCountEnd.TooLarge } => (
            ReadingModel.Fast, "the inputs are too large to count their articles first (--model accurate takes several times as long)"),
        { End: InputCountEnd.Standard } => (
            ReadingModel.Accurate, "articles on standard input cannot be counted first (--model fast is quicker)"),
        _ => (ReadingModel.Accurate, $"{Tally.Count(count.Articles, "article")}, and up to 1,000 are read with it (--model fast is quicker)"),
    };
}
