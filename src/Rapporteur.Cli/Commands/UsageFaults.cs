using System.CommandLine;
using System.CommandLine.Parsing;

namespace Rapporteur.Cli.Commands;

/// <summary>What is wrong with a command line, in plain words and with what may have been meant.</summary>
internal static class UsageFaults
{
    /// <summary>Empty where nothing is wrong.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens is [var first, ..] && !first.StartsWith('-'))
        {
            return [$"There is no command '{first}'.{Meant(first, command.Subcommands)}"];
        }

        var unknown = UnknownOptions(result);
        if (unknown.Count > 0)
        {
            return [.. unknown.Select(o => $"There is no option '{o}'.{Meant(o, [.. command.Options, .. Inherited(command)])}"
                + (command.Arguments.Count > 0 ? $" Where '{o}' is meant as it stands, write -- before it." : ""))];
        }

        var missing = command.Arguments.FirstOrDefault(a =>
            a.Arity.MinimumNumberOfValues > 0 && (result.GetResult(a)?.Tokens.Count ?? 0) == 0);
        if (missing is not null)
        {
            return [$"{command.Name} wants {missing.Name}. {missing.Description}."];
        }

        return [.. result.Errors.Select(e => string.Join(' ', e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    // A misspelt option would otherwise be taken as one more path or word.
    private static List<string> UnknownOptions(ParseResult result)
    {
        var unknown = result.UnmatchedTokens.Where(IsOption).ToList();
        var dashes = result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var argument in result.CommandResult.Command.Arguments)
        {
            if (result.GetResult(argument) is { } given)
            {
                unknown.AddRange(given.Tokens.Where(t => IsOption(t.Value) && dashes.Contains(t)).Select(t => t.Value));
            }
        }

        return unknown;
    }

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-';

    private static IEnumerable<Symbol> Inherited(Command command) => command.Parents
        .OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);

    private static string Meant(string token, IEnumerable<Symbol> symbols)
    {
        var nearest = symbols.Where(s => !s.Hidden)
            .Select(s => (s.Name, Distance: Distance(token.Split('=')[0], s.Name)))
            .OrderBy(s => s.Distance).ThenBy(s => s.Name, StringComparer.Ordinal)
            .FirstOrDefault((Name: "", Distance: int.MaxValue));
        return nearest.Distance <= Math.Max(2, token.Length / 3) ? $" Did you mean {nearest.Name}?" : "";
    }

    /// <summary>Fewest single characters to insert, delete, replace or swap with the next (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8)
        {
            return int.MaxValue;
        }

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
