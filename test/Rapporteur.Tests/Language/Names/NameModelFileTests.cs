using Rapporteur.Language.Names;

namespace Rapporteur.Tests.Language.Names;

public sealed class NameModelFileTests
{
    private static readonly byte[] _model = Model();

    [Fact]
    public void Read_WhatWasWritten_GivesTheSame()
    {
        var read = NameModelFile.Read(new MemoryStream(_model), "m");
        using var again = new MemoryStream();
        NameModelFile.Write(again, read);
        Assert.Equal(_model, again.ToArray());
        Assert.Equal((3, 40, 500), read.Classes.Of(7));
        Assert.Equal(-5, read.Weights.Moves[1]);
        var scores = new int[NameLabels.Count];
        read.Weights.Score([9], scores);
        Assert.Equal(100, scores[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(1000)]
    public void Read_CutShort_IsUnreadable(int length) => DamagedModel.AssertUnreadable(_model[..length], NameModelFile.Read);

    [Fact]
    public void Read_OneByteMore_IsUnreadable() => DamagedModel.AssertUnreadable([.. _model, 0], NameModelFile.Read);

    [Fact]
    public void Read_AnyByteChanged_IsUnreadable() => DamagedModel.AssertUnreadableWithAnyByteChanged(_model, NameModelFile.Read, 7);

    [Fact]
    public void Read_OtherVersion_SaysSo() => DamagedModel.AssertOtherVersionIsSaid(_model, NameModelFile.Read, "2");

    [Fact]
    public void Load_NoSuchFile_IsMissing() => Assert.Equal(
        ErrorCodes.ModelMissing,
        Assert.Throws<RapporteurException>(() => NameReader.Load(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))).Code);

    private static byte[] Model()
    {
        var moves = new int[NameLabels.Count * NameLabels.Count];
        moves[1] = -5;
        var weights = new NameWeights(new byte[NameWeights.BucketBytes << 2], moves);
        var row = new sbyte[NameLabels.Count - 1];
        row[0] = 100;
        weights.TryAdd(9, row);
        var classes = new WordClasses(new byte[WordClasses.SlotBytes << 2]);
        classes.TryAdd(7, 3, 40, 500);
        using var stream = new MemoryStream();
        NameModelFile.Write(stream, new NameModel(weights, classes));
        return stream.ToArray();
    }
}
