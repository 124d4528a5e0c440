namespace Rapporteur.Training.Encoder.Network;

/// <summary>How far two mentions stand apart, in classes.</summary>
internal static class PairFeatures
{
    private const int Steps = 8;

    /// <summary>Number of classes: of sentences between, then of mentions between.</summary>
    public const int Distances = 2 * Steps;

    /// <summary>The class of a number of sentences, and that of a number of mentions.</summary>
    public static (int Sentences, int Mentions) Of(int sentences, int mentions) => (Step(sentences), Steps + Step(mentions));

    private static int Step(int n) => n < 3 ? n : n < 5 ? 3 : n < 8 ? 4 : n < 16 ? 5 : n < 32 ? 6 : 7;
}
