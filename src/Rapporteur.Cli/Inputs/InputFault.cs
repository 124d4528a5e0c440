using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Inputs;

/// <summary>What goes wrong while an input is opened or read, as a person is told of it.</summary>
internal static class InputFault
{
    /// <summary>The fault; one of ours where it is none of the input's.</summary>
    public static Fault Of(Exception error, string source) => error switch
    {
        RapporteurException => Fault.Of(error, source),
        FileNotFoundException or DirectoryNotFoundException => new Fault(ErrorCodes.InputNotFound, $"{source} is not there. Check the path."),
        IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException => new Fault(
            ErrorCodes.InputUnreadable, $"{source} cannot be read ({error.Message}). Check that it is a file and may be read."),
        _ => Fault.Of(error, source),
    };
}
