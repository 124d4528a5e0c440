using Rapporteur.Articles.Html.Blocks;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Blocks;

/// <summary>Trains the model of page blocks from pages whose articles are known.</summary>
public static class BlockTrainer
{
    /// <summary>Trains and writes the model. The same pages and seed give the same bytes, whatever the number of threads.</summary>
    /// <param name="gold">Files of gold, or folders of such, with the pages beside them; see <see cref="ArticleEvaluator"/>.</param>
    /// <param name="outFile">The model file to write.</param>
    /// <param name="options">Seed and threads.</param>
    /// <param name="progress">Told what is going on.</param>
    /// <param name="cancel">Ends it; no file is written then.</param>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no gold, or gold that cannot be read; RAP0903: the file cannot be written.</exception>
    public static void Train(
        IReadOnlyList<string> gold,
        string outFile,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(outFile);
        ArgumentNullException.ThrowIfNull(options);
        OutputFile.Check(outFile);
        progress?.Report(new TrainingProgress("reading the pages", 0));
        var pages = Read(gold, options.Threads, cancel);
        var model = Train(pages, new BlockTraining(), options.Seed, progress, cancel);
        OutputFile.Write(outFile, stream => BlockModelFile.Write(stream, model));
    }

    /// <summary>The pages of all golds, in their order.</summary>
    internal static IReadOnlyList<LabelledPage> Read(IReadOnlyList<string> gold, int threads, CancellationToken cancel)
    {
        var wanted = gold.Select(ArticleGold.FileOf).SelectMany(static file => ArticleGold.Read(file).Select(g => (Folder: Path.GetDirectoryName(Path.GetFullPath(file))!, Gold: g))).ToArray();
        var pages = new LabelledPage[wanted.Length][];
        var how = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, wanted.Length, how, i => pages[i] = [.. LabelledPage.Of(wanted[i].Folder, wanted[i].Gold)]);
        return [.. pages.SelectMany(static p => p)];
    }

    /// <summary>Trains with settings of one's own.</summary>
    internal static BlockModel Train(
        IReadOnlyList<LabelledPage> pages, BlockTraining how, int seed, IProgress<TrainingProgress>? progress, CancellationToken cancel)
    {
        // The second look learns from guesses of models that have not seen the page's outlet, as it will be when it is used.
        for (var part = 0; part < how.Parts; part++)
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new TrainingProgress($"first look, part {part + 1} of {how.Parts}", 0.1 + (0.6 * part / how.Parts)));
            var trees = Learn(pages.Where(page => PartOf(page.Outlet, how.Parts) != part), BlockFeatures.Count);
            foreach (var page in pages.Where(page => PartOf(page.Outlet, how.Parts) == part))
            {
                SecondLook.Write(page.Blocks, BlockModel.Guesses(trees, page.Rows, out _), page.Rows);
            }
        }

        cancel.ThrowIfCancellationRequested();
        progress?.Report(new TrainingProgress("first look, all parts", 0.7));
        var first = Learn(pages, BlockFeatures.Count);
        cancel.ThrowIfCancellationRequested();
        progress?.Report(new TrainingProgress("second look", 0.85));
        return new BlockModel(first, Learn(pages, SecondLook.Count));

        TreeEnsemble Learn(IEnumerable<LabelledPage> some, int width) => BoostedTrees.Train(Examples(some, width, how), width, how, seed);
    }

    private static List<BlockExample> Examples(IEnumerable<LabelledPage> pages, int width, BlockTraining how)
    {
        var examples = new List<BlockExample>();
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Labels.Length; i++)
            {
                if (page.Labels[i] is { } label)
                {
                    examples.Add(new BlockExample
                    {
                        Label = label,
                        Weight = (page.IsWhole ? 1 : how.PieceWeight) * (page.IsFragment ? how.FragmentWeight : 1),
                        Features = page.Rows[(i * SecondLook.Count)..((i * SecondLook.Count) + width)],
                    });
                }
            }
        }

        return examples;
    }

    private static int PartOf(string outlet, int parts)
    {
        var hash = 17u;
        foreach (var c in outlet)
        {
            hash = (hash * 31) + c;
        }

        return (int)(hash % (uint)parts);
    }
}

/// <summary>How the model of blocks is trained.</summary>
/// <param name="Trees">Trees of each look.</param>
/// <param name="Leaves">Answers of a tree.</param>
/// <param name="FewestInLeaf">Blocks that an answer needs.</param>
/// <param name="Rate">Step size.</param>
/// <param name="FeatureShare">Share of features that each tree may ask.</param>
/// <param name="PieceWeight">What a block counts of a page of which only pieces are known; of the others, 1.</param>
/// <param name="FragmentWeight">What a block of a part of a page counts, against one of a whole page.</param>
/// <param name="Parts">Parts of the outlets for the guesses that the second look learns from.</param>
internal sealed record BlockTraining(
    int Trees = 120,
    int Leaves = 12,
    int FewestInLeaf = 20,
    double Rate = 0.1,
    double FeatureShare = 0.7,
    float PieceWeight = 2f,
    float FragmentWeight = 0.5f,
    int Parts = 5);
