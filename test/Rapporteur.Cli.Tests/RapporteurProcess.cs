using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Tests;

/// <summary>What a run of the real command left behind.</summary>
internal sealed record RunResult(int Exit, string Output, string Error)
{
    /// <summary>The lines of the output, the last line end aside.</summary>
    public string[] Lines => Output.TrimEnd('\n').Split('\n');
}

/// <summary>The built command in a process of its own.</summary>
internal sealed class RapporteurProcess : IDisposable
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly Task<string> _error;

    private RapporteurProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The built command.</summary>
    public static string Program { get; } = Path.Join(AppContext.BaseDirectory, "Rapporteur.Cli.dll");

    public StreamReader Output => _process.StandardOutput;

    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Runs the command to its end.</summary>
    public static RunResult Run(TemporaryFolder folder, params string[] args) => RunWith(folder, "", [], args);

    /// <summary>Runs the command with something on standard input and in the environment.</summary>
    public static RunResult RunWith(
        TemporaryFolder folder, string input, (string Name, string Value)[] environment, params string[] args)
    {
        using var process = Start(folder, environment, args);
        var output = process.Output.ReadToEndAsync();
        try
        {
            process.Input.Write(Encoding.UTF8.GetBytes(input));
            process.Input.Close();
        }
        catch (IOException)
        {
            // The command ended without reading its input.
        }

        return process.Finish(output);
    }

    /// <summary>Starts the command and leaves its standard input open.</summary>
    public static RapporteurProcess Start(TemporaryFolder folder, (string Name, string Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.ArgumentList.Add(Program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return new RapporteurProcess(start);
    }

    /// <summary>Articles in a ledger that a command may be writing at this moment; 0 while it is being made.</summary>
    public static long ArticlesIn(string ledger)
    {
        if (!File.Exists(ledger))
        {
            return 0;
        }

        try
        {
            using var store = LedgerStore.OpenReadOnly(ledger);
            return store.Summary().Articles;
        }
        catch (RapporteurException)
        {
            return 0;
        }
    }

    /// <summary>Waits until something is so, half a minute at most.</summary>
    public static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 600 && !condition(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(condition());
    }

    /// <summary>Ends it at once, as no handler can prevent.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Sends a signal.</summary>
    public void Signal(PosixSignal signal)
    {
        using var kill = Process.Start("kill", [signal == PosixSignal.SIGINT ? "-INT" : "-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public RunResult Finish(Task<string>? output = null)
    {
        output ??= _process.StandardOutput.ReadToEndAsync();
        if (!_process.WaitForExit(_limit))
        {
            _process.Kill();
            Assert.Fail("The command did not end in time.");
        }

        return new RunResult(_process.ExitCode, output.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
