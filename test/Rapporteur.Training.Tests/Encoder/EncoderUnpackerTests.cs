using System.Numerics.Tensors;
using Rapporteur.Training.Encoder;

namespace Rapporteur.Training.Tests.Encoder;

public sealed class EncoderUnpackerTests
{
    [Fact]
    public void Unpack_Packed_GivesAllWeightsBackButForTheirRounding()
    {
        var tensors = TinyEncoder.Tensors();
        var back = EncoderUnpacker.Unpack(EncoderPacker.Pack(tensors, GraphPrecision.EightBits));
        Assert.Equal(tensors.Matrices.Keys.Order(), back.Matrices.Keys.Order());
        Assert.All(tensors.Matrices, matrix =>
        {
            var read = back.Matrices[matrix.Key];
            Assert.Equal((matrix.Value.Rows, matrix.Value.Columns), (read.Rows, read.Columns));
            var step = TensorPrimitives.MaxMagnitude<float>(matrix.Value.Values) is var most ? MathF.Abs(most) / 127 : 0;
            Assert.All(matrix.Value.Values, (value, i) => Assert.InRange(read.Values[i], value - step, value + step));
        });
    }

    [Fact]
    public void Unpack_PackedAgain_IsTheSame()
    {
        var packed = EncoderPacker.Pack(TinyEncoder.Tensors(), GraphPrecision.EightBits);
        var again = EncoderUnpacker.Unpack(EncoderPacker.Pack(EncoderUnpacker.Unpack(packed), GraphPrecision.EightBits));
        Assert.All(EncoderUnpacker.Unpack(packed).Matrices, matrix => Assert.All(matrix.Value.Values, (value, i) => Assert.Equal(value, again.Matrices[matrix.Key].Values[i], 5)));
    }
}
