using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Models;
using Rapporteur.Statements;

namespace Rapporteur.Cli.Commands;

/// <summary>Options that several commands have, the same in each.</summary>
internal static class SharedOptions
{
    private static readonly string[] _fields =
        ["text", "html", "url", "title", "author", "published", "modified", "publisher", "section", "language"];

    public static Argument<string[]> Paths(ArgumentArity? arity = null) => new("PATH")
    {
        Description = "Files, folders, patterns in quotation marks (\"news/**/*.html\"), or - for standard input",
        Arity = arity ?? ArgumentArity.OneOrMore,
    };

    public static Option<string> Format(params string[] names)
    {
        var option = new Option<string>("--format")
        {
            Description = "How to print it",
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => names[0],
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    public static Option<string> Colour()
    {
        var option = new Option<string>("--color")
        {
            Description = "Colour the text: auto does on a terminal, where NO_COLOR is not set",
            HelpName = "auto|always|never",
            DefaultValueFactory = _ => "auto",
        };
        option.AcceptOnlyFromAmong("auto", "always", "never");
        return option;
    }

    public static Option<string> Ledger(bool required = true) => new("--ledger")
    {
        Description = "The ledger's file",
        HelpName = "FILE",
        Required = required,
    };

    public static Option<ModelChoice> Model() => new("--model")
    {
        Description = $"What to read with: accurate finds more, fast is done several times as soon, auto takes accurate up to {AutoModel.Most:N0} articles and fast beyond; or a model file",
        HelpName = ModelChoice.Forms,
        DefaultValueFactory = static _ => ModelChoice.Auto,
        CustomParser = static result => ModelChoice.Of(result.Tokens[0].Value),
    };

    public static Option<bool> Fast() => new("--fast")
    {
        Description = "Quicker yet than --model fast: statements from words and quotations alone, without trees, names and dates; less is right",
    };

    /// <summary>Says what is wrong where <c>--fast</c> is given with a model that it cannot go with.</summary>
    public static Action<CommandResult> ModelFitsFast(Option<ModelChoice> model, Option<bool> fast) => result =>
    {
        if (!result.GetValue(fast))
        {
            return;
        }

        switch (result.GetValue(model)?.Model)
        {
            case ReadingModel.Accurate:
                result.AddError("--fast reads words and quotations alone, which --model accurate does not do. Leave --fast out; or, to be quick, leave --model out.");
                break;
            case ReadingModel.Fast:
                result.AddError("--fast is quicker yet than --model fast and leaves out trees, names and dates. Leave one of them out.");
                break;
        }
    };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Articles read at the same time; the output is the same for any number",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(static result =>
        {
            if (Token(result) is { } token && !(int.TryParse(token, out var n) && n is >= 1 and <= 1024))
            {
                result.AddError($"--threads wants a whole number from 1 to 1024, not '{token}'.");
            }
        });
        return option;
    }

    public static Option<bool> AnyLanguage() => new("--any-language")
    {
        Description = "Read articles that are not in English as if they were",
    };

    public static Option<double> MinConfidence()
    {
        var option = new Option<double>("--min-confidence")
        {
            Description = "Leave out statements below this confidence, from 0 to 1",
            HelpName = "P",
        };
        option.Validators.Add(static result =>
        {
            if (Token(result) is { } token && !(TryNumber(token, out var p) && p is >= 0 and <= 1))
            {
                result.AddError($"--min-confidence wants a number from 0 to 1, for instance 0.8, not '{token}'.");
            }
        });
        return option;
    }

    public static Option<ArticleTime?> Published() => new("--published")
    {
        Description = "When the articles were published; goes before what they say themselves",
        HelpName = "DATE",
        CustomParser = static result =>
        {
            if (ArticleTime.TryParse(result.Tokens[0].Value, out var time))
            {
                return time;
            }

            result.AddError($"--published wants a date (2024-03-25) or a time with its offset (2024-03-25T14:05:00Z), not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    /// <summary>Which fields of a dump are which of an article.</summary>
    public static Option<Dictionary<string, string>?> Map() => new("--map")
    {
        Description = $"For dumps of JSON and CSV: which field of a row is which of an article ({string.Join(", ", _fields)})",
        HelpName = "FIELD=NAME,...",
        CustomParser = static result =>
        {
            var map = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in result.Tokens.SelectMany(static t => t.Value.Split(',')))
            {
                var equals = pair.IndexOf('=', StringComparison.Ordinal);
                var field = equals < 0 ? pair.Trim() : pair[..equals].Trim();
                if (equals < 0 || !_fields.Contains(field) || pair[(equals + 1)..].Trim() is not { Length: > 0 } name || !map.TryAdd(field, name))
                {
                    result.AddError($"--map wants fields of an article ({string.Join(", ", _fields)}), each once with the name that the dump has for it, for instance text=body,published=date, not '{pair}'.");
                    return null;
                }
            }

            return map;
        },
    };

    /// <summary>How inputs that hold several articles are taken apart.</summary>
    public static ContainerOptions Containers(ParseResult result, Option<Dictionary<string, string>?> map) =>
        result.GetValue(map) is { } names ? new ContainerOptions { Map = names } : new ContainerOptions();

    public static Option<LocalDate?> Day(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (LocalDatePattern.Iso.Parse(result.Tokens[0].Value) is { Success: true } day)
            {
                return day.Value;
            }

            result.AddError($"{name} wants a date, for instance 2024-03-25, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    public static Option<StatementType?> Type() => new("--type")
    {
        Description = "Only statements reported in this way",
        HelpName = "direct|indirect|mixed|post",
        CustomParser = static result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "direct": return StatementType.Direct;
                case "indirect": return StatementType.Indirect;
                case "mixed": return StatementType.Mixed;
                case "post": return StatementType.Post;
                default:
                    result.AddError($"--type wants direct, indirect, mixed or post, not '{result.Tokens[0].Value}'.");
                    return null;
            }
        },
    };

    /// <summary>A number written with a point, whatever the machine's language.</summary>
    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string? Token(OptionResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
}
