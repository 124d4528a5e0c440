using Rapporteur.Language.Coreference;
using Rapporteur.Language.Coreference.Models;
using Rapporteur.Language.Encoder.Heads;
using Rapporteur.Language.Names;
using Rapporteur.Language.Syntax;
using Rapporteur.Language.Times;

namespace Rapporteur.Language.Encoder;

/// <summary>What fills the layers of language where an encoder reads.</summary>
internal static class EncoderLayers
{
    /// <summary>
    /// Models of the library that have a part in the layers, beside the encoder's own: lemmas are those of the treebanks' words,
    /// and chains are made as the fast way makes them where <paramref name="tensors"/> have no weights for them.
    /// </summary>
    public static IReadOnlyList<string> Resources(EncoderTensors tensors) =>
        CoreferenceTensors.Are(tensors)
            ? [SyntaxModelFile.ResourceName, NameModelFile.ResourceName]
            : [SyntaxModelFile.ResourceName, NameModelFile.ResourceName, CoreferenceReader.ResourceName];

    /// <summary>The fillers in their order: the encoder itself, and those that need no more than its vectors or the layers before.</summary>
    /// <param name="encoder">Makes the vectors of words.</param>
    /// <param name="tensors">The weights of the heads.</param>
    /// <exception cref="RapporteurException">RAP0201, RAP0202: a model is missing, or its parts do not fit together.</exception>
    public static ILayerFiller[] Fillers(IWordEncoder encoder, EncoderTensors tensors) =>
        [.. BeforeChains(encoder, tensors), CoreferenceReader.Of(tensors), TimeReader.Default];

    /// <summary>Those of them that fill what coreference goes by.</summary>
    /// <param name="encoder">Makes the vectors of words.</param>
    /// <param name="tensors">The weights of the heads.</param>
    /// <exception cref="RapporteurException">RAP0201, RAP0202.</exception>
    public static ILayerFiller[] BeforeChains(IWordEncoder encoder, EncoderTensors tensors) =>
        [new WordEncoding(encoder), new EncodedSyntax(tensors, SyntaxModelFile.ShippedLemmas()), new EncodedNames(tensors, NameReader.Default)];
}
