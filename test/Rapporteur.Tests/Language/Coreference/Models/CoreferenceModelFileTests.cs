using Rapporteur.Language.Coreference.Models;

namespace Rapporteur.Tests.Language.Coreference.Models;

public sealed class CoreferenceModelFileTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameWeights() =>
        Assert.Equal(Weights, CoreferenceModelFile.Read(new MemoryStream(Model()), "m").Values);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(47)]
    public void Read_CutShort_IsUnreadable(int length) => DamagedModel.AssertUnreadable(Model()[..length], CoreferenceModelFile.Read);

    [Fact]
    public void Read_OneByteMore_IsUnreadable() => DamagedModel.AssertUnreadable([.. Model(), 0], CoreferenceModelFile.Read);

    [Fact]
    public void Read_AnyByteChanged_IsUnreadable() => DamagedModel.AssertUnreadableWithAnyByteChanged(Model(), CoreferenceModelFile.Read);

    [Fact]
    public void Read_OtherVersion_SaysSo() => DamagedModel.AssertOtherVersionIsSaid(Model(), CoreferenceModelFile.Read, "2.1");

    private static short[] Weights => [1, -2, 300, -32768, 32767, 0, 7, 8];

    private static byte[] Model()
    {
        using var stream = new MemoryStream();
        CoreferenceModelFile.Write(stream, new CoreferenceWeights(Weights));
        return stream.ToArray();
    }
}
