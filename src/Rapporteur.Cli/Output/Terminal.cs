using System.Text;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Output;

/// <summary>Where a command writes to: results to standard output, all that is about them to standard error.</summary>
internal sealed class Terminal
{
    /// <summary>Columns where the output is no terminal.</summary>
    public const int PlainWidth = 80;

    private StandardOutput? _output;

    public Terminal()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }
    }

    /// <summary>Bytes of the results.</summary>
    public Stream Output => _output ??= new StandardOutput();

    /// <summary>What people are told meanwhile; UTF-8 and LF everywhere, as the results are.</summary>
    public TextWriter Error { get; } = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    /// <summary>Takes away what stands in the way of a message: a line of progress.</summary>
    public Action MakeRoom { get; set; } = static () => { };

    /// <summary>True where a person sees the results.</summary>
    public static bool OutputIsSeen => !Console.IsOutputRedirected;

    /// <summary>Columns of the results.</summary>
    public static int Width => OutputIsSeen && Console.WindowWidth is > 0 and var width ? width : PlainWidth;

    /// <summary>Whether the results are coloured.</summary>
    /// <param name="choice"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    public static bool IsColoured(string? choice) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => OutputIsSeen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    /// <summary>Tells of a fault, on one line.</summary>
    public void Tell(Fault fault) => Tell($"{fault.Code}: {fault.Message}");

    /// <summary>Tells something, on one line.</summary>
    public void Tell(string message)
    {
        MakeRoom();
        Error.WriteLine("rapporteur: " + VisibleText.OfLine(message));
    }

    /// <summary>Writes all of <paramref name="text"/> to the output and hands it on.</summary>
    public void Write(string text)
    {
        Output.Write(Encoding.UTF8.GetBytes(text));
        Output.Flush();
    }
}
