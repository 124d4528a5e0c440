namespace Rapporteur.Language.Names;

/// <summary>What names are found with.</summary>
/// <param name="Weights">Weights of features.</param>
/// <param name="Classes">Classes of words of like use.</param>
internal sealed record NameModel(NameWeights Weights, WordClasses Classes);
