namespace Rapporteur;

/// <summary>Which of the models that come with the library articles are read with.</summary>
public enum ReadingModel
{
    /// <summary>The accurate one where this build of the library holds it, else the fast one.</summary>
    Auto,

    /// <summary>A small linear model or network for each layer of language, and one of statements upon them.</summary>
    Fast,

    /// <summary>One transformer for the layers of language and the statements: more is found right, at several times the cost.</summary>
    Accurate,
}
