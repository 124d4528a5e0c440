namespace Rapporteur.Language.Encoder;

/// <summary>Makes the vectors of a document's words. It may be used from any number of threads.</summary>
internal interface IWordEncoder
{
    /// <summary>A vector for each token of <paramref name="document"/>; the same for the same text on every machine.</summary>
    EncodedWords Encode(Document document);
}
