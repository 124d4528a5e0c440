namespace Rapporteur.Language.Encoder;

/// <summary>What the file of an encoder holds.</summary>
/// <param name="Tensors">Matrices of 32 bits, and lists.</param>
/// <param name="Tables">By name, the tables of 8 bits.</param>
/// <param name="Graph">The layers as a model in ONNX; empty while the encoder still learns and its layers are among the matrices.</param>
internal sealed record EncoderModel(EncoderTensors Tensors, IReadOnlyDictionary<string, EightBitTable> Tables, byte[] Graph)
{
    /// <summary>What makes attributions of the spans that its words show, as it was written; empty where it was not fitted.</summary>
    public byte[] Attributions { get; init; } = [];

    /// <summary>Name of the graph's input: the sums of the pieces' vectors, [windows, pieces, width].</summary>
    public const string Input = "sums";

    /// <summary>Name of the graph's output: the last layer's vectors of the pieces, [windows, pieces, width].</summary>
    public const string Output = "vectors";

    /// <summary>Added to variances, as in BERT.</summary>
    public const float Epsilon = 1e-12f;

    // Values of a head, as in BERT and its small kin.
    private const int HeadWidth = 32;

    /// <summary>Number of heads of an encoder that is <paramref name="width"/> wide.</summary>
    public static int HeadsOf(int width) => Math.Max(1, width / HeadWidth);

    /// <summary>Number of layers of an encoder with matrices called <paramref name="names"/>.</summary>
    public static int LayersOf(IEnumerable<string> names) => names.Count(static n => n.StartsWith("layer", StringComparison.Ordinal) && n.EndsWith(".up.weight", StringComparison.Ordinal));
}
