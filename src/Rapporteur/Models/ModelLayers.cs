using Rapporteur.Language;

namespace Rapporteur.Models;

/// <summary>Fills a document's layers as models that are read with together do.</summary>
internal sealed class ModelLayers(IReadingModels models) : ILayerFiller
{
    /// <inheritdoc/>
    public LanguageLayers Fill(Document document) => models.Analyse(document).Layers;
}
