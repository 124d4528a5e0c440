namespace Rapporteur.Cli.Output;

/// <summary>Whoever read the output has gone (<c>| head</c>): there is nobody to write to, and nothing is wrong.</summary>
internal sealed class ClosedOutputException(Exception inner) : IOException("The output was closed.", inner);
