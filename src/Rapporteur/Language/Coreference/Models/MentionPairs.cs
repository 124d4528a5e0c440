using System.Numerics.Tensors;
using Rapporteur.Language.Coreference.Mentions;
using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Language.Coreference.Models;

/// <summary>
/// Weights that tell by the vectors of words how likely a mention means the same as one before it (the ranking of Lee et
/// al., EMNLP 2017, on mentions that are known); to mean nobody before has a score of zero. Shared by all threads.
/// </summary>
internal sealed class MentionPairs
{
    private readonly PackedMatrix _mention;
    private readonly Parameter _mentionBias;
    private readonly PairLayers _pair;
    private readonly Parameter _distance;

    /// <summary>Takes the weights <c>mention</c>.</summary>
    /// <exception cref="RapporteurException">RAP0202: some are missing, or they do not fit together.</exception>
    public MentionPairs(EncoderTensors tensors)
    {
        (var mention, _mentionBias) = tensors.Linear("mention");
        _mention = PackedMatrix.Of(mention);
        _pair = new PairLayers(tensors, "mention.pair", mention.Columns);
        _distance = tensors.Matrix("mention.distance", MentionDistances.Count, _pair.Hidden);
    }

    /// <summary>What is compared of each mention, one after the other.</summary>
    /// <exception cref="InvalidOperationException">The document does not carry the vectors of its words.</exception>
    public float[] Compared(Document document, IReadOnlyList<Mention> mentions)
    {
        var width = _mention.Rows / 2;
        var words = EncodedWords.Of(document, width);
        var input = new float[mentions.Count * 2 * width];
        for (var m = 0; m < mentions.Count; m++)
        {
            words[mentions[m].Head].CopyTo(input.AsSpan(m * 2 * width));
            words.MeanOf(mentions[m].Tokens, input.AsSpan(((2 * m) + 1) * width, width));
        }

        var compared = new float[mentions.Count * _mention.Columns];
        Dense.Apply(input, mentions.Count, _mention, _mentionBias, compared);
        Dense.Leak(compared);
        return compared;
    }

    /// <summary>The scores of one mention with others.</summary>
    /// <param name="compared">What <see cref="Compared"/> gave.</param>
    /// <param name="mentions">The mentions that it was given.</param>
    /// <param name="mention">Index of the mention.</param>
    /// <param name="others">Indices of the others.</param>
    public float[] Scores(ReadOnlySpan<float> compared, IReadOnlyList<Mention> mentions, int mention, IReadOnlyList<int> others)
    {
        var size = _mention.Columns;
        var pairs = new float[others.Count * 3 * size];
        var added = new float[others.Count * _pair.Hidden];
        for (var k = 0; k < others.Count; k++)
        {
            // The later one comes first, as it was learned.
            var (later, earlier) = others[k] < mention ? (mention, others[k]) : (others[k], mention);
            ArcScores.Pair(compared.Slice(later * size, size), compared.Slice(earlier * size, size), pairs.AsSpan(k * 3 * size, 3 * size));
            var (near, far) = MentionDistances.Of(mentions[mention].Sentence - mentions[others[k]].Sentence, Math.Abs(mention - others[k]) - 1);
            TensorPrimitives.Add(_distance.Row(near), _distance.Row(far), added.AsSpan(k * _pair.Hidden, _pair.Hidden));
        }

        return _pair.Score(pairs, others.Count, added);
    }
}
