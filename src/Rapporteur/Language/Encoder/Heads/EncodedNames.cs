using Rapporteur.Language.Names;
using Rapporteur.Language.Networks;

namespace Rapporteur.Language.Encoder.Heads;

/// <summary>Fills the layer of names of a document whose words have their vectors, and whose tags and trees are filled.</summary>
internal sealed class EncodedNames : ILayerFiller
{
    // Labels that cannot follow each other are ruled out; beyond that the vectors know of their neighbours.
    private static readonly float[] _moves = new float[NameLabels.Count * NameLabels.Count];
    private readonly PackedMatrix _weight;
    private readonly Parameter _bias;

    /// <summary>Takes the weights <c>names</c>.</summary>
    /// <exception cref="RapporteurException">RAP0202: weights are missing or do not fit together.</exception>
    public EncodedNames(EncoderTensors tensors)
    {
        (var weight, _bias) = tensors.Linear("names", columns: NameLabels.Count);
        _weight = PackedMatrix.Of(weight);
    }

    /// <inheritdoc/>
    public LanguageLayers Fill(Document document)
    {
        var words = EncodedWords.Of(document, _weight.Rows);
        return document.Layers with
        {
            Names = NameSequences.Find<float>(document, _moves, (tokens, scores) => Dense.Apply(words[tokens], tokens.Length, _weight, _bias, scores)),
        };
    }
}
