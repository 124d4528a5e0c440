using Rapporteur.Language.Encoder;
using Rapporteur.Language.Networks;
using Rapporteur.Models;

namespace Rapporteur.Tests.Language.Encoder;

public sealed class EncoderModelFileTests
{
    private static readonly byte[] _model = Bytes(Model());

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameBytes()
    {
        var read = EncoderModelFile.Read(new MemoryStream(_model), "m");
        Assert.Equal(_model, Bytes(read));
        Assert.Equal(["yes", "", "no"], read.Tensors.Lists["answers"]);
        Assert.Empty(read.Tensors.Lists["none"]);
        Assert.Equal([""], read.Tensors.Lists["blank"]);
        Assert.Equal([1, -2, 3.5f, 4, 5, 6], read.Tensors.Matrices["tags.weight"].Values);
        Assert.Equal(3, read.Tensors.Matrices["tags.weight"].Columns);
        Assert.Equal([0.5f, 2], read.Tables["words"].Scales);
        Assert.Equal([7, 8, 9], read.Graph);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(90)]
    public void Read_CutShort_IsUnreadable(int length) => DamagedModel.AssertUnreadable(_model[..length], EncoderModelFile.Read);

    [Fact]
    public void Read_OneByteMore_IsUnreadable() => DamagedModel.AssertUnreadable([.. _model, 0], EncoderModelFile.Read);

    // Four bytes of the header say nothing yet; all others are looked at.
    [Fact]
    public void Read_BytesChanged_IsUnreadable()
    {
        DamagedModel.AssertUnreadableWithAnyByteChanged(_model[..12], EncoderModelFile.Read);
        for (var at = 16; at < _model.Length; at++)
        {
            DamagedModel.AssertUnreadable([.. _model[..at], (byte)(_model[at] ^ 1), .. _model[(at + 1)..]], EncoderModelFile.Read);
        }
    }

    // Its checksum fits: whoever made the file meant harm, or erred.
    [Fact]
    public void Read_BodyMadeWrong_IsUnreadable()
    {
        var body = _model[HashedFile.HeaderBytes..];
        for (var at = 0; at < body.Length; at++)
        {
            foreach (var other in (ReadOnlySpan<byte>)[0, 0x7F, 0xFF])
            {
                using var stream = new MemoryStream();
                HashedFile.Write(stream, _model.AsSpan(0, 8), EncoderModelFile.Version, [.. body[..at], other, .. body[(at + 1)..]]);
                stream.Position = 0;
                try
                {
                    EncoderModelFile.Read(stream, "m");
                }
                catch (RapporteurException e)
                {
                    Assert.Equal(ErrorCodes.ModelUnreadable, e.Code);
                }
            }
        }
    }

    [Fact]
    public void Read_NoNumber_IsUnreadable()
    {
        var model = Model();
        model.Tensors.Matrices["tags.weight"].Values[0] = float.NaN;
        DamagedModel.AssertUnreadable(Bytes(model), EncoderModelFile.Read);
    }

    [Fact]
    public void Read_OtherVersion_SaysSo() => DamagedModel.AssertOtherVersionIsSaid(_model, EncoderModelFile.Read, "2");

    [Fact]
    public void Write_TextOfTwoLines_IsRefused() => Assert.Throws<ArgumentException>(() => Bytes(new EncoderModel(
        new EncoderTensors(new Dictionary<string, Parameter>(), new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["b\nc"] }), new Dictionary<string, EightBitTable>(), [])));

    [Fact]
    public void Load_NoSuchFile_IsMissing() => Assert.Equal(
        ErrorCodes.ModelMissing,
        Assert.Throws<RapporteurException>(() => EncoderReader.Load(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))).Code);

    [Fact]
    public void Reader_ModelWithoutItsParts_IsUnreadable() =>
        Assert.Equal(ErrorCodes.ModelUnreadable, Assert.Throws<RapporteurException>(() => new EncoderReader(Model())).Code);

    private static EncoderModel Model()
    {
        var matrix = new Parameter("tags.weight", 2, 3);
        new float[] { 1, -2, 3.5f, 4, 5, 6 }.CopyTo(matrix.Values, 0);
        return new EncoderModel(
            new EncoderTensors(
                new Dictionary<string, Parameter> { ["tags.weight"] = matrix, ["empty"] = new("empty", 0, 3) },
                new Dictionary<string, IReadOnlyList<string>> { ["answers"] = ["yes", "", "no"], ["none"] = [], ["blank"] = [""] }),
            new Dictionary<string, EightBitTable> { ["words"] = new(2, [1, -127, 3, 0], [0.5f, 2]) },
            [7, 8, 9]);
    }

    private static byte[] Bytes(EncoderModel model)
    {
        using var stream = new MemoryStream();
        EncoderModelFile.Write(stream, model);
        return stream.ToArray();
    }
}
