namespace Rapporteur.Language.Coreference.Models;

/// <summary>How far two mentions stand apart, in classes that have rows in the table <c>mention.distance</c>.</summary>
internal static class MentionDistances
{
    private const int Steps = 8;

    /// <summary>Number of classes: of sentences between, then of mentions between.</summary>
    public const int Count = 2 * Steps;

    /// <summary>The class of a number of sentences, and that of a number of mentions.</summary>
    public static (int Sentences, int Mentions) Of(int sentences, int mentions) => (Step(Math.Abs(sentences)), Steps + Step(Math.Abs(mentions)));

    private static int Step(int n) => n < 3 ? n : n < 5 ? 3 : n < 8 ? 4 : n < 16 ? 5 : n < 32 ? 6 : 7;
}
