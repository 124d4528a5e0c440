namespace Rapporteur.Tests;

/// <summary>Tests that say how long something may take run one after the other, so that they do not slow each other down.</summary>
public static class TimedTests
{
    /// <summary>The collection that they are in.</summary>
    public const string Name = "timed";
}
