using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Rapporteur.Articles.Html.Blocks;

namespace Rapporteur.Training.Blocks;

/// <summary>
/// Boosted trees by FastTree of ML.NET, which is kept well and gives its trees out as plain numbers, so that reading needs
/// none of it.
/// </summary>
internal static class BoostedTrees
{
    /// <summary>Trains on rows of features.</summary>
    /// <param name="examples">The rows; their order matters to the bytes of the result.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="how">Settings.</param>
    /// <param name="seed">For the choice of features.</param>
    public static TreeEnsemble Train(IReadOnlyList<BlockExample> examples, int width, BlockTraining how, int seed)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(BlockExample));
        schema[nameof(BlockExample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = how.Trees,
            NumberOfLeaves = how.Leaves,
            MinimumExampleCountPerLeaf = how.FewestInLeaf,
            LearningRate = how.Rate,
            FeatureFraction = how.FeatureShare,
            FeatureFirstUsePenalty = 0,
            LabelColumnName = nameof(BlockExample.Label),
            ExampleWeightColumnName = nameof(BlockExample.Weight),
            FeatureColumnName = nameof(BlockExample.Features),
            NumberOfThreads = 1,
            Seed = seed,
        });
        var model = trainer.Fit(context.Data.LoadFromEnumerable(examples, schema)).Model;
        var calibrator = model.Calibrator;
        return EnsembleOf(model.SubModel.TrainedTreeEnsemble, (float)calibrator.Slope, (float)calibrator.Offset);
    }

    private static TreeEnsemble EnsembleOf(RegressionTreeEnsemble trained, float slope, float offset)
    {
        var roots = new List<int>();
        var nodes = new List<TreeNode>();
        var leaves = new List<float>();
        for (var i = 0; i < trained.Trees.Count; i++)
        {
            var tree = trained.Trees[i];
            var (firstNode, firstLeaf) = (nodes.Count, leaves.Count);
            roots.Add(tree.NumberOfNodes == 0 ? ~firstLeaf : firstNode);
            for (var node = 0; node < tree.NumberOfNodes; node++)
            {
                nodes.Add(new TreeNode(
                    tree.NumericalSplitFeatureIndexes[node], tree.NumericalSplitThresholds[node], To(tree.LeftChild[node]), To(tree.RightChild[node])));
            }

            foreach (var value in tree.LeafValues)
            {
                leaves.Add((float)(value * trained.TreeWeights[i]));
            }

            int To(int child) => child >= 0 ? child + firstNode : ~(~child + firstLeaf);
        }

        return new TreeEnsemble([.. roots], [.. nodes], [.. leaves], slope, offset + (slope * (float)trained.Bias));
    }
}

/// <summary>A block to learn from.</summary>
internal sealed class BlockExample
{
    /// <summary>It is the article's.</summary>
    public bool Label { get; init; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; init; }

    /// <summary>Its features.</summary>
    public float[] Features { get; init; } = [];
}
