using Rapporteur.Cli.Output;

namespace Rapporteur.Cli.Running;

/// <summary>Counts what was done and keeps what failed, to be told when all is over.</summary>
internal sealed class Tally(Terminal terminal)
{
    private readonly List<Fault> _faults = [];

    /// <summary>Inputs that were done.</summary>
    public long Done { get; private set; }

    /// <summary>Inputs that failed.</summary>
    public int Failed => _faults.Count;

    public void Succeed(long inputs = 1) => Done += inputs;

    public void Fail(Fault fault) => _faults.Add(fault);

    /// <summary>Tells the faults in the order of the inputs, then the summary.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(string? summary)
    {
        foreach (var fault in _faults)
        {
            terminal.Tell(fault);
        }

        if (summary is not null)
        {
            terminal.Tell(summary);
        }

        return Failed == 0 ? ExitCodes.Done : Done > 0 ? ExitCodes.SomeFailed : ExitCodes.NothingDone;
    }

    /// <summary>"1 article", "2 articles".</summary>
    public static string Count(long number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
