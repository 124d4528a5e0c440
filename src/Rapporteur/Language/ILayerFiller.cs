namespace Rapporteur.Language;

/// <summary>Finds layers of documents. One may fill one layer or several; it may be used from any number of threads.</summary>
public interface ILayerFiller
{
    /// <summary>The layers of <paramref name="document"/> with those added that this finds; what is there already is kept or read, never changed.</summary>
    LanguageLayers Fill(Document document);
}
