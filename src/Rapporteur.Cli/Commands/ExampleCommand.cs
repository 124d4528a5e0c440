using System.CommandLine;

namespace Rapporteur.Cli.Commands;

/// <summary>A command whose help begins with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines, the simplest first.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
