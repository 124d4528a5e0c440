namespace Rapporteur.Training.Statements;

/// <summary>How a chain is fitted.</summary>
/// <param name="Bits">The table has two to this power rows.</param>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="Dropout">Share of features left out at each token.</param>
/// <param name="TreeDropout">Share of tokens whose tree is left out altogether, so that words have a say where a tree is wrong.</param>
/// <param name="Rate">Step size.</param>
/// <param name="Damping">Added to AdaGrad's root.</param>
internal sealed record ChainTraining(int Bits = 20, int Epochs = 4, float Dropout = 0.7f, float TreeDropout = 0.3f, float Rate = 0.15f, float Damping = 0.1f);
