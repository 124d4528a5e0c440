using System.Numerics.Tensors;

namespace Rapporteur.Language.Encoder;

/// <summary>What the encoder made of a document: a vector for each of its tokens.</summary>
/// <param name="Width">Values of a vector.</param>
/// <param name="Values">The vectors, one token after the other.</param>
internal sealed record EncodedWords(int Width, float[] Values)
{
    /// <summary>The vector of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<float> this[int index] => Values.AsSpan(index * Width, Width);

    /// <summary>The vectors of <paramref name="tokens"/>, one after the other.</summary>
    public ReadOnlySpan<float> this[TokenRange tokens] => Values.AsSpan(tokens.Start * Width, tokens.Length * Width);

    /// <summary>Writes the mean of the vectors of <paramref name="tokens"/>, of which there is at least one.</summary>
    public void MeanOf(TokenRange tokens, Span<float> mean)
    {
        mean.Clear();
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            TensorPrimitives.Add(mean, this[i], mean);
        }

        TensorPrimitives.Divide(mean, tokens.Length, mean);
    }

    /// <summary>The vectors that <paramref name="document"/> carries.</summary>
    /// <param name="document">The document.</param>
    /// <param name="width">Values of a vector that are asked for.</param>
    /// <exception cref="InvalidOperationException">It carries none, or such of another width.</exception>
    public static EncodedWords Of(Document document, int width) =>
        document.Layers.Encoded is not { } words
            ? throw new InvalidOperationException($"The vectors of the document's words are asked for, and it carries none. Let {nameof(WordEncoding)} fill them before.")
            : words.Width != width
                ? throw new InvalidOperationException($"The document's words have vectors of {words.Width} values, and such of {width} are asked for.")
                : words;
}
