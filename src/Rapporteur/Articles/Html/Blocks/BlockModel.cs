using System.Buffers;
using Rapporteur.Models;

namespace Rapporteur.Articles.Html.Blocks;

/// <summary>
/// Says of each block of a page how likely it is part of the article. It looks twice: first at the block and its place
/// alone, then also at what the first look said of its neighbours, its box and its like on the page.
/// </summary>
/// <param name="first">The first look.</param>
/// <param name="second">The second.</param>
internal sealed class BlockModel(TreeEnsemble first, TreeEnsemble second)
{
    /// <summary>What the library calls the model it carries.</summary>
    public const string ResourceName = "blocks-trees.model";

    /// <summary>What the first trees find less likely than this is no part of a story.</summary>
    private const float Hopeless = 0.04f;

    private static readonly Lazy<BlockModel> LazyDefault = new(LoadDefault);

    /// <summary>The model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static BlockModel Default => LazyDefault.Value;

    /// <summary>The first look.</summary>
    public TreeEnsemble First { get; } = first;

    /// <summary>The second look.</summary>
    public TreeEnsemble Second { get; } = second;

    /// <summary>The probability of each block.</summary>
    /// <param name="blocks">The blocks of a page.</param>
    /// <param name="headline">Index of the one that shows the headline; -1 where there is none.</param>
    public float[] Read(IReadOnlyList<PageBlock> blocks, int headline)
    {
        var cells = blocks.Count * SecondLook.Count;
        var pooled = ArrayPool<float>.Shared.Rent(cells);
        var rows = pooled.AsSpan(0, cells);
        try
        {
            BlockFeatures.Write(blocks, headline, rows, SecondLook.Count);
            var likely = Guesses(First, rows, out var hopeless);
            SecondLook.Write(blocks, likely, rows);
            for (var i = 0; i < likely.Length; i++)
            {
                // Menus and footers, which are most of a page, need no second look.
                likely[i] = hopeless[i] ? 0 : Second.Probability(rows.Slice(i * SecondLook.Count, SecondLook.Count));
            }

            return likely;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(pooled);
        }
    }

    /// <summary>What the first look thinks of each row of <see cref="SecondLook.Count"/> cells.</summary>
    /// <param name="trees">The trees of the first look.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="hopeless">Those that need no second look.</param>
    public static float[] Guesses(TreeEnsemble trees, ReadOnlySpan<float> rows, out bool[] hopeless)
    {
        var guesses = new float[rows.Length / SecondLook.Count];
        hopeless = new bool[guesses.Length];
        for (var i = 0; i < guesses.Length; i++)
        {
            guesses[i] = trees.Probability(rows.Slice(i * SecondLook.Count, SecondLook.Count), Hopeless, out hopeless[i]);
        }

        return guesses;
    }

    private static BlockModel LoadDefault()
    {
        using var stream = ModelFile.Shipped(ResourceName, BlockModelFile.Subject, hasOption: false);
        return BlockModelFile.Read(stream, "The model of page blocks that comes with the library");
    }
}
