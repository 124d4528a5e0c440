namespace Rapporteur.Language.Encoder;

/// <summary>Lets an encoder read a document once, and puts the vectors of its words where all that comes later finds them.</summary>
internal sealed class WordEncoding(IWordEncoder encoder) : ILayerFiller
{
    /// <inheritdoc/>
    public LanguageLayers Fill(Document document) => document.Layers with { Encoded = encoder.Encode(document) };
}
