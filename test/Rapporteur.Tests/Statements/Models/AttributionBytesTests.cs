using CsCheck;
using Rapporteur.Statements.Models;

namespace Rapporteur.Tests.Statements.Models;

public sealed class AttributionBytesTests
{
    private static readonly byte[] _bytes = AttributionBytes.Of(TinyModel.Attributions(new Random(3), usesPairs: true));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WhatWasWritten_ComesBackWhole(bool usesPairs)
    {
        var model = TinyModel.Attributions(new Random(3), usesPairs);
        var back = AttributionBytes.Read(AttributionBytes.Of(model), "m");
        AssertSame(model, back);
        Assert.Equal(AttributionBytes.Of(model), AttributionBytes.Of(back));
    }

    [Fact]
    public void Read_CutShortAnywhere_IsUnreadable()
    {
        for (var length = 0; length < _bytes.Length; length += 7)
        {
            AssertUnreadable(_bytes[..length], "m is damaged");
        }
    }

    [Fact]
    public void Read_OneByteMore_IsUnreadable() => AssertUnreadable([.. _bytes, 0], "follows the end");

    [Fact]
    public void Read_OtherVersion_SaysSo() => AssertUnreadable([9, .. _bytes[1..]], "version 9");

    [Fact]
    public void Read_AnyNumberChanged_IsWholeOrUnreadable() => Gen.Select(Gen.Int[0, _bytes.Length - 4], Gen.Int).Sample(
        (at, value) =>
        {
            var changed = (byte[])_bytes.Clone();
            BitConverter.TryWriteBytes(changed.AsSpan(at), value);
            try
            {
                AttributionBytes.Read(changed, "m");
            }
            catch (RapporteurException e)
            {
                Assert.Equal(ErrorCodes.ModelUnreadable, e.Code);
            }
        },
        iter: 500);

    internal static void AssertSame(AttributionModel was, AttributionModel now)
    {
        Assert.Equal((was.Threshold, was.CueBias, was.UsesPairs), (now.Threshold, now.CueBias, now.UsesPairs));
        Assert.Equal(was.Lexicon.Rates.OrderBy(p => p.Key), now.Lexicon.Rates.OrderBy(p => p.Key));
        Assert.Equal(was.Links.Values, now.Links.Values);
        Assert.Equal(was.Confidence.Values, now.Confidence.Values);
    }

    private static void AssertUnreadable(byte[] bytes, string said)
    {
        var fault = Assert.Throws<RapporteurException>(() => AttributionBytes.Read(bytes, "m"));
        Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }
}
