namespace Rapporteur.Training.Names;

/// <summary>How the name reader is trained.</summary>
/// <param name="Bits">The model has two to this power buckets of three features.</param>
/// <param name="Fewest">Features that occur less often are left out.</param>
/// <param name="FirstPasses">Passes before the features of most worth are chosen.</param>
/// <param name="Passes">Passes with those alone.</param>
/// <param name="Dropout">Share of features left out at each token.</param>
/// <param name="Rate">Step size.</param>
/// <param name="Margin">By how much the right labels must lead, for each wrong one.</param>
/// <param name="MissCost">By how much more where a token of a name is taken for none.</param>
/// <param name="LabelledCopies">How often a sentence of the labelled files is learnt in a pass.</param>
/// <param name="TreebankStep">Step size for treebanks.</param>
/// <param name="SilverStep">Step size for names that a program found.</param>
internal sealed record NameTraining(
    int Bits = 16,
    int Fewest = 2,
    int FirstPasses = 3,
    int Passes = 6,
    float Dropout = 0.3f,
    float Rate = 0.1f,
    float Margin = 1f,
    float MissCost = 1.5f,
    int LabelledCopies = 8,
    float TreebankStep = 0.5f,
    float SilverStep = 0.25f);
