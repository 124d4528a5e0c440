using Rapporteur.Features;
using Rapporteur.Language.Names;

namespace Rapporteur.Training.Names;

/// <summary>A sentence ready for training.</summary>
/// <param name="Features">Hashes of the features of all tokens, one after the other; later their numbers, -1 for those that are left out.</param>
/// <param name="Starts">Where each token's features start; one more at the end.</param>
/// <param name="Gold">The right labels.</param>
/// <param name="Step">How large a step is taken for it.</param>
internal sealed record NameSequence(int[] Features, int[] Starts, byte[] Gold, float Step)
{
    /// <summary>Number of tokens.</summary>
    public int Length => Gold.Length;

    /// <summary>The features of token <paramref name="i"/>.</summary>
    public ReadOnlySpan<int> Of(int i) => Features.AsSpan(Starts[i], Starts[i + 1] - Starts[i]);

    /// <summary>The sentences of <paramref name="text"/>, whose tags and trees are filled.</summary>
    public static IEnumerable<NameSequence> Of(NamedText text, WordClasses classes, float step)
    {
        var document = text.Document;
        var words = NameWords.Of(document, classes);
        var labels = text.Labels();
        var sink = new FeatureSink();
        var features = new List<int>();
        foreach (var range in document.Sentences)
        {
            features.Clear();
            var starts = new int[range.Length + 1];
            for (var i = 0; i < range.Length; i++)
            {
                sink.Clear();
                NameFeatures.Add(words.AsSpan(range.Start, range.Length), i, sink);
                foreach (var hash in sink.Hashes)
                {
                    features.Add((int)hash);
                }

                starts[i + 1] = features.Count;
            }

            yield return new NameSequence([.. features], starts, labels[range.Start..range.End], step);
        }
    }
}
