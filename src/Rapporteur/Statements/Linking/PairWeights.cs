using Rapporteur.Language.Encoder;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Networks;

namespace Rapporteur.Statements.Linking;

/// <summary>Weights that score pairs of spans by the vectors of their words; shared by all threads.</summary>
internal sealed class PairWeights
{
    private PairWeights(EncoderTensors tensors)
    {
        (var span, SpanBias) = tensors.Linear("link");
        Span = PackedMatrix.Of(span);
        ContentAndCue = new PairLayers(tensors, "link.content-cue", span.Columns);
        CueAndSource = new PairLayers(tensors, "link.cue-source", span.Columns);
    }

    /// <summary>From the mean vector of a span's words to what is compared of it.</summary>
    public PackedMatrix Span { get; }

    /// <summary>Added to it.</summary>
    public Parameter SpanBias { get; }

    /// <summary>Scores a content with a cue.</summary>
    public PairLayers ContentAndCue { get; }

    /// <summary>Scores a cue with a source.</summary>
    public PairLayers CueAndSource { get; }

    /// <summary>Takes the weights <c>link</c>; null where a model has none.</summary>
    /// <exception cref="RapporteurException">RAP0202: some are missing, or they do not fit together.</exception>
    public static PairWeights? Of(EncoderTensors tensors) => tensors.Matrices.ContainsKey("link.weight") ? new PairWeights(tensors) : null;
}
