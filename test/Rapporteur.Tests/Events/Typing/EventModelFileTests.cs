using Rapporteur.Events.Typing;

namespace Rapporteur.Tests.Events.Typing;

public sealed class EventModelFileTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var weights = EventWeightsOf.Test() with
        {
            Vectors = new VectorShape(2, 0.5f),
            VectorWeights = [.. Enumerable.Range(0, 2 * CandidateVectors.Slots * EventWeights.Columns).Select(static i => i * 0.01f)],
        };
        var read = EventModelFile.Read(new MemoryStream(Bytes(weights)), "it");
        Assert.Equal(Bytes(weights), Bytes(read));
        Assert.Equal(weights.Types.Weights, read.Types.Weights);
        Assert.Equal(weights.Modes.Hashes, read.Modes.Hashes);
        Assert.Equal(weights.VectorWeights, read.VectorWeights);
        Assert.Equal(weights.Calibration, read.Calibration);
        Assert.Equal(weights.Roles!.Table.Weights, read.Roles!.Table.Weights);
        Assert.Equal(weights.Roles.Bias, read.Roles.Bias);
        Assert.Equal(1, read.Types.RowOf(4_000_000_000));
        Assert.Equal(-1, read.Types.RowOf(8));
    }

    [Fact]
    public void Read_AnyByteChanged_IsRefused()
    {
        var bytes = Bytes(EventWeightsOf.Test());
        for (var at = 0; at < bytes.Length; at++)
        {
            // The last four bytes of the header's front are free.
            if (at is >= 12 and < 16)
            {
                continue;
            }

            bytes[at] ^= 0x41;
            var fault = Assert.Throws<RapporteurException>(() => EventModelFile.Read(new MemoryStream(bytes), "it"));
            Assert.Equal(ErrorCodes.ModelUnreadable, fault.Code);
            bytes[at] ^= 0x41;
        }
    }

    [Fact]
    public void Read_ATruncatedFile_IsRefused()
    {
        var bytes = Bytes(EventWeightsOf.Test());
        for (var length = 0; length < bytes.Length; length += 7)
        {
            Assert.Throws<RapporteurException>(() => EventModelFile.Read(new MemoryStream(bytes[..length]), "it"));
        }
    }

    [Fact]
    public void Read_RowsOutOfOrder_AreRefused()
    {
        var weights = EventWeightsOf.Test();
        var wrong = weights with { Types = new EventTable(EventWeights.Columns, [9, 9], weights.Types.Weights, 1) };
        Assert.Throws<RapporteurException>(() => EventModelFile.Read(new MemoryStream(Bytes(wrong)), "it"));
    }

    [Fact]
    public void Read_ANumberThatIsNone_IsRefused()
    {
        var wrong = EventWeightsOf.Test() with { Calibration = new EventCalibration(float.NaN, 1, 0) };
        Assert.Throws<RapporteurException>(() => EventModelFile.Read(new MemoryStream(Bytes(wrong)), "it"));
    }

    [Fact]
    public void Load_NoFile_SaysSo() =>
        Assert.Equal(ErrorCodes.ModelMissing, Assert.Throws<RapporteurException>(() => EventModelFile.Load("/nowhere/at/all.model")).Code);

    private static byte[] Bytes(EventWeights weights)
    {
        using var stream = new MemoryStream();
        EventModelFile.Write(stream, weights);
        return stream.ToArray();
    }
}
