namespace Rapporteur.Training.Encoder;

/// <summary>How the graph of an encoder multiplies.</summary>
internal enum GraphPrecision
{
    /// <summary>With numbers of 32 bits.</summary>
    Full,

    /// <summary>With whole numbers of 8 bits, each block of a column of weights and of a row of inputs with its own scale.</summary>
    EightBitBlocks,

    /// <summary>The same for the inner layers; for attention with a scale for each column of weights and one for all inputs, which is faster.</summary>
    EightBits,
}
