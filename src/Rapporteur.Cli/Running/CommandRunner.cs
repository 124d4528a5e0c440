using Rapporteur.Cli.Output;

namespace Rapporteur.Cli.Running;

/// <summary>Runs what a command does, and turns whatever ends it early into a message and an exit code.</summary>
internal static class CommandRunner
{
    public static int Run(Func<Terminal, CancellationToken, int> action)
    {
        using var interruption = new Interruption();
        var terminal = new Terminal();
        try
        {
            var exit = action(terminal, interruption.Token);
            return interruption.Token.IsCancellationRequested ? Interrupted(terminal) : exit;
        }
        catch (ClosedOutputException)
        {
            return ExitCodes.Done;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return Interrupted(terminal);
        }
#pragma warning disable CA1031 // The last place where a fault can be given its number.
        catch (Exception error)
#pragma warning restore CA1031
        {
            terminal.Tell(Fault.Of(error));
            return ExitCodes.NothingDone;
        }
    }

    private static int Interrupted(Terminal terminal)
    {
        terminal.Tell("interrupted; what was complete is kept");
        return ExitCodes.Interrupted;
    }
}
