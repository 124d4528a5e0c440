namespace Rapporteur.Language.Encoder;

/// <summary>What the encoder made of a document: a vector for each of its tokens.</summary>
/// <param name="Width">Values of a vector.</param>
/// <param name="Values">The vectors, one token after the other.</param>
internal sealed record EncodedWords(int Width, float[] Values)
{
    /// <summary>The vector of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<float> this[int index] => Values.AsSpan(index * Width, Width);
}
