using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;
using Rapporteur.Tests.Language.Encoder;

namespace Rapporteur.Tests.Language.Coreference.Models;

public sealed class CoreferenceTensorsTests
{
    private static readonly short[] _weights = [1, -2, 300, -32768, 32767, 0, 7, 8];

    [Fact]
    public void Of_WhatWasAdded_GivesTheSameWeights()
    {
        var tensors = CoreferenceTensors.With(HandMadePairs.Tensors(), new CoreferenceWeights(_weights));
        Assert.True(CoreferenceTensors.Are(tensors));
        Assert.Equal(_weights, CoreferenceTensors.Of(tensors)!.Values);
        var again = CoreferenceTensors.With(tensors, new CoreferenceWeights([5, 6]));
        Assert.Equal([5, 6], CoreferenceTensors.Of(again)!.Values);
    }

    [Fact]
    public void Of_NoWeights_IsNull()
    {
        Assert.False(CoreferenceTensors.Are(HandMadePairs.Tensors()));
        Assert.Null(CoreferenceTensors.Of(HandMadePairs.Tensors()));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(1, 1)]
    [InlineData(4, 0.5f)]
    [InlineData(4, 40000)]
    public void Of_WrongNumberOrSize_IsUnreadable(int count, float value) =>
        AssertUnreadable(Tensors().With(CoreferenceTensors.Weights, HandMadeTensors.Sparse(1, count, (0, 0, value))));

    [Fact]
    public void Of_WeightsOfOtherFeatures_AreUnreadable() =>
        AssertUnreadable(Tensors().With(CoreferenceTensors.Features, HandMadeTensors.Sparse(1, 1, (0, 0, CoreferenceTensors.FeaturesVersion + 1))));

    private static EncoderTensors Tensors() => CoreferenceTensors.With(HandMadePairs.Tensors(), new CoreferenceWeights(_weights));

    private static void AssertUnreadable(EncoderTensors tensors) =>
        Assert.Equal(ErrorCodes.ModelUnreadable, Assert.Throws<RapporteurException>(() => CoreferenceTensors.Of(tensors)).Code);
}
