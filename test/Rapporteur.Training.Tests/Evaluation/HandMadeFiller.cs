using Rapporteur.Language;

namespace Rapporteur.Training.Tests.Evaluation;

/// <summary>Fills documents with layers that a test makes.</summary>
internal sealed class HandMadeFiller(Func<Document, LanguageLayers> fill) : ILayerFiller
{
    public LanguageLayers Fill(Document document) => fill(document);
}
