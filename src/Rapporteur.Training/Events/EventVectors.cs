using Rapporteur.Events.Typing;
using Rapporteur.Language;
using Rapporteur.Language.Syntax;

namespace Rapporteur.Training.Events;

/// <summary>Which vectors there are where documents are read in a given way.</summary>
internal static class EventVectors
{
    /// <summary>The encoder's where it fills such, else those of words.</summary>
    public static VectorShape Of(ILayerFiller layers, EventTraining how)
    {
        var document = GivenSpans.OneSentence("They met.", "sentence").With([layers]);
        return document.Layers.Encoded is { } encoded
            ? new VectorShape(true, encoded.Width, how.Types.DenseScale)
            : new VectorShape(false, SyntaxReader.Default.Vectors.Size, how.Types.DenseScale);
    }
}
