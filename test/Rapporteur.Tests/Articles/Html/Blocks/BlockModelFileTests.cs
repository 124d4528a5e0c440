using Rapporteur.Articles.Html.Blocks;
using Rapporteur.Tests.Language;

namespace Rapporteur.Tests.Articles.Html.Blocks;

public class BlockModelFileTests
{
    private static TreeEnsemble Trees(float threshold) => new(
        [0, ~2],
        [new TreeNode(1, threshold, ~0, ~1)],
        [-1f, 1f, 0.5f],
        -2f,
        0.25f);

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        BlockModelFile.Write(stream, new BlockModel(Trees(3f), Trees(4f)));
        return stream.ToArray();
    }

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameProbabilities()
    {
        var model = BlockModelFile.Read(new MemoryStream(Written()), "a.model");

        foreach (var value in (float[])[2f, 3f, 3.5f, 4f, 5f])
        {
            var features = new float[BlockFeatures.Count];
            features[1] = value;
            Assert.Equal(Trees(3f).Probability(features), model.First.Probability(features));
            Assert.Equal(Trees(4f).Probability(features), model.Second.Probability(features));
        }
    }

    [Fact]
    public void Probability_FollowsQuestionsAndCurve()
    {
        // The sum is -1 + 0.5 at or below the threshold, 1 + 0.5 above it.
        Assert.Equal(1 / (1 + Math.Exp((-2 * -0.5) + 0.25)), Trees(3f).Probability([0f, 3f]), 1e-6);
        Assert.Equal(1 / (1 + Math.Exp((-2 * 1.5) + 0.25)), Trees(3f).Probability([0f, 3.1f]), 1e-6);
    }

    [Fact]
    public void Read_AnyByteChanged_IsRefused() => DamagedModel.AssertUnreadableWithAnyByteChanged(Written(), BlockModelFile.Read);

    [Fact]
    public void Read_CutOrLonger_IsRefused()
    {
        var written = Written();
        DamagedModel.AssertUnreadable(written[..^1], BlockModelFile.Read);
        DamagedModel.AssertUnreadable(written[..20], BlockModelFile.Read);
        DamagedModel.AssertUnreadable([.. written, 0], BlockModelFile.Read);
    }

    [Fact]
    public void Read_OtherVersion_IsSaid() =>
        DamagedModel.AssertOtherVersionIsSaid(Written(), BlockModelFile.Read, $"{BlockModelFile.FormatVersion + 1}.{BlockModelFile.FeaturesVersion}");

    [Fact]
    public void Default_IsThere() => Assert.NotEqual(0, BlockModel.Default.First.Nodes.Length);
}
