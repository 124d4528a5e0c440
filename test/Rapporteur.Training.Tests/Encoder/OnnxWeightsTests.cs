using Rapporteur.Training.Encoder;

namespace Rapporteur.Training.Tests.Encoder;

public sealed class OnnxWeightsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void MatrixBefore_BiasOnEitherSide_IsTheMatrixOfTheProduct(bool biasFirst)
    {
        var weights = Weights(biasFirst);
        Assert.Equal([1, 2, 3, 4, 5, 6], weights.MatrixBefore("a.bias"));
        Assert.Equal([7, 8, 9], weights.Tensor("a.bias"));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("b.bias")]
    [InlineData("")]
    public void MatrixBefore_NoProduct_SaysWhichIsMissing(string bias) =>
        Assert.Contains(bias, Assert.Throws<InvalidDataException>(() => Weights(biasFirst: true).MatrixBefore(bias)).Message, StringComparison.Ordinal);

    [Fact]
    public void Tensor_NoSuchName_SaysWhichIsMissing() =>
        Assert.Contains("c.weight", Assert.Throws<InvalidDataException>(() => Weights(biasFirst: true).Tensor("c.weight")).Message, StringComparison.Ordinal);

    // The matrix has no name of its own, as where an export has turned it round.
    private static OnnxWeights Weights(bool biasFirst)
    {
        var builder = new GraphBuilder();
        builder.Add("12", [1f, 2, 3, 4, 5, 6], 2, 3);
        builder.Add("a.bias", [7f, 8, 9], 3);
        builder.Add("b.bias", [0f, 0, 0], 3);
        builder.Node("MatMul", "", "13", ["x", "12"]);
        builder.Node("Add", "", "14", biasFirst ? ["a.bias", "13"] : ["13", "a.bias"]);
        builder.Node("Add", "", "15", ["14", "b.bias"]);
        return new OnnxWeights(builder.Finish("x", "15", 2));
    }
}
