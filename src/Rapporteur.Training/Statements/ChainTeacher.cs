using Rapporteur.Language;
using Rapporteur.Language.Encoder;
using Rapporteur.Statements;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Statements;

/// <summary>A model that labels tokens better than the one that is trained, and is too slow to take its place. It may be asked from any number of threads.</summary>
/// <param name="encoder">Makes the vectors of words.</param>
/// <param name="tensors">The weights of its heads.</param>
/// <exception cref="RapporteurException">RAP0202: weights are missing or do not fit together.</exception>
internal sealed class ChainTeacher(IWordEncoder encoder, EncoderTensors tensors)
{
    private readonly WordEncoding _words = new(encoder);
    private readonly EncodedLabels _labels = new(tensors);

    /// <summary>How it scores the labels of all tokens; outside of paragraphs that are read, all scores are zero.</summary>
    /// <param name="bare">The document; its layers are not looked at.</param>
    /// <param name="traits">Traits of its tokens.</param>
    /// <param name="share">How much the teacher is to count beside what is marked.</param>
    public TaughtLabels Label(Document bare, TokenTraits[] traits, float share)
    {
        var document = bare.With([_words]);
        var scorer = _labels.Scorer();
        scorer.Begin(document, traits, trees: null);
        var scores = new float[traits.Length * ChainLabels.Count];
        foreach (var view in SpanFinder.Views(document, traits))
        {
            scorer.Score(view, scores.AsSpan(view.Range.Start * ChainLabels.Count, view.Length * ChainLabels.Count));
        }

        return new TaughtLabels(scores, scorer.Transitions.ToArray(), share);
    }
}
