using Rapporteur.Language.Syntax;

namespace Rapporteur.Tests.Language.Syntax;

public sealed class SyntaxModelFileTests
{
    private static readonly byte[] _model = Model();

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameBytes()
    {
        var read = SyntaxModelFile.Read(new MemoryStream(_model), "m");
        using var again = new MemoryStream();
        SyntaxModelFile.Write(again, read);
        Assert.Equal(_model, again.ToArray());
        Assert.Equal("go", read.Lemmas.LemmaOf("went", "VBD"));
        Assert.Equal(["nsubj", "root"], read.Classes.Relations);
    }

    [Fact]
    public void ShippedLemmas_AreThoseOfTheWholeModel()
    {
        var (alone, whole) = (SyntaxModelFile.ShippedLemmas(), SyntaxModelFile.Shipped().Lemmas);
        Assert.NotEmpty(alone.Rules);
        Assert.Equal(whole.Rules, alone.Rules);
        Assert.Equal(whole.Keys.ToArray(), alone.Keys.ToArray());
        Assert.Equal(whole.Values.ToArray(), alone.Values.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(1000)]
    public void Read_CutShort_IsUnreadable(int length) => DamagedModel.AssertUnreadable(_model[..length], SyntaxModelFile.Read);

    [Fact]
    public void Read_OneByteMore_IsUnreadable() => DamagedModel.AssertUnreadable([.. _model, 0], SyntaxModelFile.Read);

    // Four bytes of the header say nothing yet; all others are looked at.
    [Fact]
    public void Read_BytesChanged_IsUnreadable()
    {
        DamagedModel.AssertUnreadableWithAnyByteChanged(_model, SyntaxModelFile.Read, _model.Length / 50);
        DamagedModel.AssertUnreadable([.. _model[..20], (byte)(_model[20] ^ 1), .. _model[21..]], SyntaxModelFile.Read);
    }

    [Fact]
    public void Read_OtherVersion_SaysSo() => DamagedModel.AssertOtherVersionIsSaid(_model, SyntaxModelFile.Read, "2");

    [Fact]
    public void Load_NoSuchFile_IsMissing() => Assert.Equal(
        ErrorCodes.ModelMissing,
        Assert.Throws<RapporteurException>(() => SyntaxReader.Load(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))).Code);

    private static byte[] Model()
    {
        var weights = new SyntaxWeights(new SyntaxShape(2, 4, 1, 2, 2, 17, 1, 1, 2));
        var model = new SyntaxModel(
            weights,
            new WordVectors(["vote", "##d"], [1, 2, 3, 4], [0.5f, 0.25f]),
            new LemmaTable([LemmaRule.Of("went", "go")], [LemmaTable.KeyOf("went", "VBD", LemmaKey.Form)], [0]),
            new SyntaxClasses(["VBD"], ["_"], ["nsubj", "root"], [16, 0, 0]));
        using var stream = new MemoryStream();
        SyntaxModelFile.Write(stream, model);
        return stream.ToArray();
    }
}
