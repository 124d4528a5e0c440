using Rapporteur.Language;
using Rapporteur.Language.Tokens;

namespace Rapporteur.Tests.Language.Tokens;

public sealed class SentenceModelFileTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameModel()
    {
        var model = SentenceModelFile.Read(new MemoryStream(Model()), "m");
        Assert.Equal(-3, model.Bias);
        Assert.Equal(7, model.Reserve);
        Assert.Equal([.. Enumerable.Range(0, 16).Select(i => (sbyte)(i - 8))], model.Weights.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(55)]
    public void Read_CutShort_IsUnreadable(int length) => AssertUnreadable(Model()[..length]);

    [Fact]
    public void Read_OneByteMore_IsUnreadable() => AssertUnreadable([.. Model(), 0]);

    [Fact]
    public void Read_AnyByteChanged_IsUnreadable() => DamagedModel.AssertUnreadableWithAnyByteChanged(Model(), SentenceModelFile.Read);

    [Fact]
    public void Read_OtherVersion_SaysSo() => DamagedModel.AssertOtherVersionIsSaid(Model(), SentenceModelFile.Read, "2.1");

    [Fact]
    public void Default_ModelOfTheLibrary_IsThere() => Assert.InRange(SentenceModel.Default.Weights.Length, 1 << 10, 1 << 20);

    [Fact]
    public void Split_NoWeights_GoesByTheBias()
    {
        const string Text = "One. Two. Three.";
        Assert.Equal(3, Split(1));
        Assert.Equal(1, Split(0));

        static int Split(int bias)
        {
            var sentences = new List<TokenRange>();
            new SentenceModel(new sbyte[8], bias, 5).Split(Text, TokenText.Tokens(Text), 0, sentences);
            return sentences.Count;
        }
    }

    private static byte[] Model()
    {
        using var stream = new MemoryStream();
        SentenceModelFile.Write(stream, new SentenceModel([.. Enumerable.Range(0, 16).Select(i => (sbyte)(i - 8))], -3, 7));
        return stream.ToArray();
    }

    private static void AssertUnreadable(byte[] model) => DamagedModel.AssertUnreadable(model, SentenceModelFile.Read);
}
