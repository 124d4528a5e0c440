namespace Rapporteur.Training.Encoder.Commands;

/// <summary>Runs what a command does; what goes wrong is told with its number.</summary>
internal static class Running
{
    public static Task<int> Guard(Action act)
    {
        try
        {
            act();
            return Task.FromResult(0);
        }
        catch (RapporteurException error)
        {
            Console.Error.WriteLine($"{error.Code}: {error.Message}");
            return Task.FromResult(1);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; the state of the last pass is kept.");
            return Task.FromResult(130);
        }
    }
}
