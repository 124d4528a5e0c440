using Rapporteur.Models;

namespace Rapporteur.Language.Tokens;

/// <summary>
/// Weights of features of sentence ends, 8 bits each, in a table that the features' hashes point into. Sums are of whole numbers,
/// the same on every machine. It is not changed after it was read and may be used from several threads.
/// </summary>
internal sealed class SentenceModel
{
    /// <summary>What the library calls the model it carries.</summary>
    public const string ResourceName = "sentences-fast.model";

    private static readonly Lazy<SentenceModel> LazyDefault = new(LoadDefault);
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">Their number is a power of two.</param>
    /// <param name="bias">What is added to every sum; a sentence ends where it comes out above zero.</param>
    /// <param name="reserve">What is taken from the sums of gaps behind no mark that ends sentences.</param>
    public SentenceModel(sbyte[] weights, int bias, int reserve)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(int.PopCount(weights.Length), 1);
        _weights = weights;
        _mask = (uint)weights.Length - 1;
        Bias = bias;
        Reserve = reserve;
    }

    /// <summary>The model that comes with the library; loaded when first asked for.</summary>
    /// <exception cref="RapporteurException">RAP0201: this build of the library has no such model; RAP0202: it does not fit the library.</exception>
    public static SentenceModel Default => LazyDefault.Value;

    /// <summary>What is added to every sum.</summary>
    public int Bias { get; }

    /// <summary>What is taken from the sums of gaps behind no mark that ends sentences: headings that run into the text are found less often, and written text is cut less.</summary>
    public int Reserve { get; }

    /// <summary>The weights.</summary>
    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>How much speaks for an end: above zero where one is.</summary>
    /// <param name="features">Features of the gap.</param>
    /// <param name="unmarked">Whether the token before it is <see cref="SentenceForm.IsUnmarked"/>.</param>
    public int Score(ReadOnlySpan<uint> features, bool unmarked)
    {
        var sum = unmarked ? Bias - Reserve : Bias;
        foreach (var feature in features)
        {
            sum += _weights[feature & _mask];
        }

        return sum;
    }

    /// <summary>Adds the sentences of the tokens from <paramref name="first"/> to the end of <paramref name="tokens"/>, which are one paragraph.</summary>
    public void Split(string text, IReadOnlyList<Token> tokens, int first, ICollection<TokenRange> sentences)
    {
        var paragraph = SentenceParagraph.Read(text, tokens, first);
        var past = default(SentencePast);
        Span<uint> features = stackalloc uint[SentenceFeatures.Count];
        var start = 0;
        for (var i = 0; i < paragraph.Count - 1; i++)
        {
            past.Add(paragraph.Forms[i + SentenceParagraph.Margin]);
            if (Ends(text, tokens, first, paragraph, i, past, features))
            {
                sentences.Add(new TokenRange(first + start, first + i + 1));
                start = i + 1;
                past.End();
            }
        }

        if (start < paragraph.Count)
        {
            sentences.Add(new TokenRange(first + start, tokens.Count));
        }

        paragraph.Return();
    }

    private bool Ends(
        string text, IReadOnlyList<Token> tokens, int first, in SentenceParagraph paragraph, int i, in SentencePast past, Span<uint> features)
    {
        var token = tokens[first + i].Span;
        if (!SentenceGaps.MayEnd(text, paragraph, i, token, tokens[first + i + 1].Span))
        {
            return false;
        }

        if (SentenceGaps.MustEnd(text, paragraph, i, token))
        {
            return true;
        }

        SentenceFeatures.Write(paragraph, i, past, features);
        return Score(features, paragraph.Forms[i + SentenceParagraph.Margin].IsUnmarked) > 0;
    }

    private static SentenceModel LoadDefault()
    {
        using var stream = ModelFile.Shipped(ResourceName, SentenceModelFile.Subject, hasOption: false);
        return SentenceModelFile.Read(stream, "The model of sentences that comes with the library");
    }
}
