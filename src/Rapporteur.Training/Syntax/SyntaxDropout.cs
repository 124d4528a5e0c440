namespace Rapporteur.Training.Syntax;

/// <summary>What is left out while learning, as shares, and how the losses are weighed.</summary>
/// <param name="Word">A word seen n times loses its own rows with probability w / (w + n).</param>
/// <param name="Input">Of input values.</param>
/// <param name="Layers">Of values between layers, the same for all words of a sentence.</param>
/// <param name="Roles">Of values of heads and dependents.</param>
/// <param name="TagWeight">Weight of a tag's loss, an arc's being 1.</param>
internal sealed record SyntaxDropout(float Word = 0.25f, float Input = 0.2f, float Layers = 0.33f, float Roles = 0.33f, float TagWeight = 0.75f);
