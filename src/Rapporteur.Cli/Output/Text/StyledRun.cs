using Spectre.Console;

namespace Rapporteur.Cli.Output.Text;

/// <summary>Words in one style, safe for a terminal.</summary>
internal readonly record struct StyledRun(string Words, Style Style);
