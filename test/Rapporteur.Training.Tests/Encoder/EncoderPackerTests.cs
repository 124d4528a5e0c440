using System.Numerics.Tensors;
using Rapporteur.Language.Encoder;
using Rapporteur.Training.Encoder;

namespace Rapporteur.Training.Tests.Encoder;

public sealed class EncoderPackerTests
{
    private static readonly string[] _paragraphs = ["The council voted.", "It said, “The votes council.”"];

    // The tables of words and positions are in 8 bits in every model.
    [Theory]
    [InlineData(nameof(GraphPrecision.Full), 0.9999)]
    [InlineData(nameof(GraphPrecision.EightBitBlocks), 0.999)]
    [InlineData(nameof(GraphPrecision.EightBits), 0.998)]
    public void Pack_Encoder_GivesTheVectorsOfItsDefinition(string precision, double least)
    {
        var tensors = TinyEncoder.Tensors();
        var document = TinyEncoder.Document(_paragraphs);
        var expected = TinyEncoder.Vectors(tensors, document);
        using var reader = Reader(tensors, Enum.Parse<GraphPrecision>(precision));
        var encoded = reader.Encode(document);
        Assert.Equal(document.Tokens.Count * encoded.Width, encoded.Values.Length);
        Assert.All(expected, (vector, token) => Assert.InRange(TensorPrimitives.CosineSimilarity(vector, encoded[token]), least, 1.0001));
        Assert.All(expected, (vector, token) => Assert.InRange(TensorPrimitives.Norm(encoded[token]) / TensorPrimitives.Norm(vector), 0.97, 1.03));
    }

    [Fact]
    public void Pack_Encoder_KeepsHeadsAndLeavesLayersToTheGraph()
    {
        var packed = EncoderPacker.Pack(TinyEncoder.Tensors(), GraphPrecision.EightBits);
        Assert.Equal(["features", "head.features", "tags.bias", "tags.weight", "types"], packed.Tensors.Matrices.Keys.Order());
        Assert.Equal(["positions", "words"], packed.Tables.Keys.Order());
        Assert.Equal(TinyEncoder.Tensors().Matrices["tags.weight"].Values, packed.Tensors.Matrices["tags.weight"].Values);
    }

    [Fact]
    public void Pack_Twice_GivesTheSameBytes() => Assert.Equal(Bytes(), Bytes());

    [Fact]
    public void Pack_NoLayers_IsNotRead()
    {
        var packed = EncoderPacker.Pack(TinyEncoder.Tensors(), GraphPrecision.Full);
        AssertUnreadable(packed with { Graph = [] });
        AssertUnreadable(packed with { Graph = packed.Graph[..(packed.Graph.Length / 2)] });
        AssertUnreadable(packed with { Tables = packed.Tables.Where(static t => t.Key != "positions").ToDictionary() });
        AssertUnreadable(packed with { Tensors = packed.Tensors with { Lists = new Dictionary<string, IReadOnlyList<string>> { ["vocabulary"] = ["a"] } } });
        AssertUnreadable(packed with { Tensors = packed.Tensors with { Matrices = packed.Tensors.Matrices.Where(static m => m.Key != "features").ToDictionary() } });
    }

    [Fact]
    public void Encode_SeveralThreads_GiveTheSameVectors()
    {
        using var reader = Reader(TinyEncoder.Tensors(), GraphPrecision.EightBits);
        var documents = Enumerable.Range(1, 24).Select(n => TinyEncoder.Document([.. Enumerable.Repeat("The council said it voted, it said. It votes.", n)])).ToArray();
        var alone = documents.Select(d => reader.Encode(d).Values).ToArray();
        var together = new float[documents.Length][];
        Parallel.For(0, documents.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => together[i] = reader.Encode(documents[i]).Values);
        Assert.All(alone, (values, i) => Assert.Equal(values, together[i]));
    }

    // Every word gets a vector, also those at seams and those that no window has whole sentences for.
    [Fact]
    public void Encode_LongParagraph_LeavesNoWordOut()
    {
        using var reader = Reader(TinyEncoder.Tensors(), GraphPrecision.Full);
        var document = TinyEncoder.Document(string.Join(' ', Enumerable.Repeat("the council voted", 300)));
        var encoded = reader.Encode(document);
        Assert.All(Enumerable.Range(0, document.Tokens.Count), t => Assert.True(TensorPrimitives.Norm(encoded[t]) > 1));
    }

    [Fact]
    public void Encode_NoWords_IsNoVector()
    {
        using var reader = Reader(TinyEncoder.Tensors(), GraphPrecision.Full);
        Assert.Empty(reader.Encode(TinyEncoder.Document("")).Values);
    }

    [Fact]
    public void Encode_FarTooManyWords_IsTooLarge()
    {
        using var reader = Reader(TinyEncoder.Tensors(), GraphPrecision.Full);
        var document = TinyEncoder.Document(string.Join(' ', Enumerable.Repeat("it", EncoderReader.MostTokens + 1)));
        Assert.Equal(ErrorCodes.InputTooLarge, Assert.Throws<RapporteurException>(() => reader.Encode(document)).Code);
    }

    private static EncoderReader Reader(EncoderTensors tensors, GraphPrecision precision) => new(EncoderPacker.Pack(tensors, precision));

    private static void AssertUnreadable(EncoderModel model) =>
        Assert.Equal(ErrorCodes.ModelUnreadable, Assert.Throws<RapporteurException>(() => new EncoderReader(model).Dispose()).Code);

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        EncoderModelFile.Write(stream, EncoderPacker.Pack(TinyEncoder.Tensors(), GraphPrecision.EightBits));
        return stream.ToArray();
    }
}
