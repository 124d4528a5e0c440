using System.Diagnostics;

namespace Rapporteur.Cli.Tests.Output;

/// <summary>The command on a terminal, which <c>script</c> plays.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Colour = "\u001b[1m";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "", true)]
    [InlineData("NO_COLOR=1", "", false)]
    [InlineData("NO_COLOR=", "", true)]
    [InlineData("TERM=dumb", "", false)]
    [InlineData("NO_COLOR=1", "--color always", true)]
    [InlineData("", "--color never", false)]
    public void Read_OnATerminal_ColoursWhereItIsDue(string environment, string options, bool coloured) =>
        Assert.Equal(coloured, OnTerminal(50, environment, options).Contains(Colour, StringComparison.Ordinal));

    [Theory]
    [InlineData(50)]
    [InlineData(120)]
    public void Read_OnATerminal_UsesItsWidth(int columns)
    {
        var lines = OnTerminal(columns, "NO_COLOR=1", "").Split("\r\n");
        Assert.InRange(lines.Max(l => l.Length), columns - 15, columns);
    }

    private string OnTerminal(int columns, string environment, string options)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no /usr/bin/script to play a terminal.");
        _folder.Write("a.txt", "Harbour to reopen\n\n" + Samples.Story + string.Concat(Enumerable.Repeat("The pier is long. ", 30)) + "\n");
        var line = $"stty cols {columns}; {environment} dotnet '{RapporteurProcess.Program}' read a.txt --model fast {options}";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", line, "/dev/null"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        Assert.Equal(0, script.ExitCode);
        return output;
    }
}
