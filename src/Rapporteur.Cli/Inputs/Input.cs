using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Inputs;

/// <summary>One input that was named or found, or the fault that stands in its place.</summary>
/// <param name="Source">The path as it was given or found; <c>-</c> is standard input.</param>
/// <param name="Fault">Why there is nothing to read, or null.</param>
internal readonly record struct Input(string Source, Fault? Fault = null)
{
    /// <summary>The path that means standard input.</summary>
    public const string Standard = "-";

    /// <summary>True for standard input.</summary>
    public bool IsStandard => Source == Standard;

    /// <summary>Opens standard input or the file, to be read once from its start.</summary>
    /// <param name="cancel">Ends a read that waits, or the next one.</param>
    public Stream Open(CancellationToken cancel) => new InterruptibleStream(
        IsStandard
            ? Console.OpenStandardInput()
            : new FileStream(Source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16),
        cancel);
}
