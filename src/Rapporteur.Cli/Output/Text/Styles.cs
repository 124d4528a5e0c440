using Spectre.Console;

namespace Rapporteur.Cli.Output.Text;

/// <summary>The styles of the text form, of the 16 colours that a terminal's theme knows.</summary>
internal static class Styles
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Number { get; } = new(Color.Green, decoration: Decoration.Bold);

    public static Style Source { get; } = new(Color.Aqua, decoration: Decoration.Bold);

    public static Style Cue { get; } = new(Color.Yellow);

    public static Style Content { get; } = new(Color.Green);

    public static Style Negated { get; } = new(Color.Red, decoration: Decoration.Bold);
}
