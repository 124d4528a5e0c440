using System.CommandLine;
using NodaTime;
using Rapporteur.Actors.Registers;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur actors</c>: what the register knows of a name.</summary>
internal static class ActorsCommand
{
    private const int MostNearest = 6;

    private static readonly Argument<string[]> _name = new("NAME")
    {
        Description = "A name as texts have it, or an id of the register; several words are one name",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<LocalDate?> _at = SharedOptions.Day("--at", "The day for which offices and members are shown; without it, those that still hold");
    private static readonly Option<string> _format = SharedOptions.Format("text", "json");

    public static Command Create()
    {
        var command = new ExampleCommand(
            "actors",
            "Show what the register knows of a state, body, group or person",
            "rapporteur actors Chad",
            "rapporteur actors Security Council --at 2024-03-25",
            "rapporteur actors person:sergei-lavrov --format json")
        {
            _name, _at, _format,
        };
        command.SetAction(static result => CommandRunner.Run((terminal, _) => Run(result, terminal)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal)
    {
        var name = string.Join(' ', result.GetValue(_name)!);
        var register = Register.Shipped;
        var meanings = register.Meanings(name);
        if (meanings.Count == 0)
        {
            var nearest = NearestNames.Of(register, name, MostNearest);
            throw new RapporteurException(
                ErrorCodes.ActorUnknown,
                $"The register has no '{name}'. {(nearest.Count > 0 ? $"Names like it: {string.Join(", ", nearest)}." : "No name in it is like that.")}");
        }

        var facts = meanings.Select(meaning => new ActorFacts(register, meaning, result.GetValue(_at))).ToList();
        terminal.Write(result.GetValue(_format) == "json" ? ActorJson.Write(name, result.GetValue(_at), facts) : ActorPage.Write(facts));
        return ExitCodes.Done;
    }
}
