namespace Rapporteur.Cli.Running;

/// <summary>What the process ends with; explained in <c>docs/errors.md</c>.</summary>
internal static class ExitCodes
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>A floor was missed.</summary>
    public const int GateFailed = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>Some inputs failed, the others were done.</summary>
    public const int SomeFailed = 3;

    /// <summary>Nothing could be done.</summary>
    public const int NothingDone = 4;

    /// <summary>Ended by Ctrl+C or by a request to end; what was complete is kept.</summary>
    public const int Interrupted = 130;
}
