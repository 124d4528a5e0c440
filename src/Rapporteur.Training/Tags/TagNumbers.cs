using Rapporteur.Language.Tags;
using Rapporteur.Training.Features;

namespace Rapporteur.Training.Tags;

/// <summary>Numbers the features that the tagger learns from.</summary>
internal static class TagNumbers
{
    /// <summary>The features that occur at least <paramref name="fewest"/> times, the right tags standing before each token.</summary>
    public static FeatureIndex Frequent(IReadOnlyList<TagSequence> sequences, int fewest)
    {
        var counts = new FeatureCounts();
        Each(sequences, counts.Add);
        var index = new FeatureIndex();
        Each(sequences, hash =>
        {
            if (counts[hash] >= fewest)
            {
                index.Add(hash);
            }
        });
        return index;
    }

    /// <summary>Fills in <see cref="TagSequence.Fixed"/> by <paramref name="index"/>.</summary>
    public static void Fill(FeatureIndex index, IReadOnlyList<TagSequence> sequences)
    {
        Span<uint> hashes = stackalloc uint[TagFeatures.Fixed];
        foreach (var sequence in sequences)
        {
            var numbers = sequence.Fixed.Length > 0 ? sequence.Fixed : new int[sequence.Length * TagFeatures.Fixed];
            for (var i = 0; i < sequence.Length; i++)
            {
                TagFeatures.AddFixed(sequence.Forms, i + TagFeatures.Margin, hashes);
                for (var f = 0; f < hashes.Length; f++)
                {
                    numbers[(i * TagFeatures.Fixed) + f] = index[hashes[f]];
                }
            }

            sequence.Fixed = numbers;
        }
    }

    private static void Each(IReadOnlyList<TagSequence> sequences, Action<uint> seen)
    {
        Span<uint> hashes = stackalloc uint[TagFeatures.Fixed + TagFeatures.Moving];
        foreach (var sequence in sequences)
        {
            var past = default(TagPast);
            for (var i = 0; i < sequence.Length; i++)
            {
                var at = i + TagFeatures.Margin;
                if (sequence.Teaches(i))
                {
                    TagFeatures.AddFixed(sequence.Forms, at, hashes);
                    TagFeatures.AddMoving(sequence.Forms, at, past, hashes[TagFeatures.Fixed..]);
                    foreach (var hash in hashes)
                    {
                        seen(hash);
                    }
                }

                past.Add(sequence.Given[i] != WordTag.None ? sequence.Given[i] : sequence.Gold[i], sequence.Forms[at].Word);
            }
        }
    }
}
