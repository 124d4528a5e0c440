using Rapporteur.Cli.Output;

namespace Rapporteur.Cli.Running;

/// <summary>Counts what was done and keeps what failed, to be told when all is over; of very many faults the first ones.</summary>
internal sealed class Tally(Terminal terminal)
{
    private const int MostTold = 1000;

    private readonly List<Fault> _faults = [];
    private readonly SortedDictionary<string, int> _others = new(StringComparer.Ordinal);

    /// <summary>Inputs that were done.</summary>
    public long Done { get; private set; }

    /// <summary>Inputs that failed.</summary>
    public int Failed { get; private set; }

    public void Succeed(long inputs = 1) => Done += inputs;

    /// <summary>One input: done where there is no fault.</summary>
    public void Take(Fault? fault)
    {
        if (fault is null)
        {
            Succeed();
        }
        else
        {
            Fail(fault);
        }
    }

    public void Fail(Fault fault)
    {
        Failed++;
        if (_faults.Count < MostTold)
        {
            _faults.Add(fault);
        }
        else
        {
            _others[fault.Code] = _others.GetValueOrDefault(fault.Code) + 1;
        }
    }

    /// <summary>Tells the faults in the order of the inputs, then the summary.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(string? summary)
    {
        foreach (var fault in _faults)
        {
            terminal.Tell(fault);
        }

        if (_others.Count > 0)
        {
            terminal.Tell($"and more of these: {string.Join(", ", _others.Select(static o => $"{o.Value} × {o.Key}"))}");
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
