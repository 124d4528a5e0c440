using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Models;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur add</c>: reads articles into a ledger, those that are not in it yet, or those that are in it anew.</summary>
internal static class AddCommand
{
    private static readonly Argument<string[]> _paths = SharedOptions.Paths(ArgumentArity.ZeroOrMore);
    private static readonly Option<string?> _ledger = SharedOptions.Ledger(required: false)!;
    private static readonly Option<bool> _again = new("--again")
    {
        Description = "Read the articles that are in the ledger anew, from the texts that it holds, and replace their readings; what persons confirmed, corrected or rejected is kept",
    };

    private static readonly Option<bool> _anyLanguage = SharedOptions.AnyLanguage();
    private static readonly Option<ArticleTime?> _published = SharedOptions.Published();
    private static readonly Option<Dictionary<string, string>?> _map = SharedOptions.Map();
    private static readonly Option<ModelChoice> _model = SharedOptions.Model();
    private static readonly Option<bool> _fast = SharedOptions.Fast();
    private static readonly Option<int> _threads = SharedOptions.Threads();

    public static Command Create()
    {
        var command = new ExampleCommand(
            "add",
            "Read articles and add what they say to a ledger; what is there already is passed over",
            "rapporteur add news/ --ledger news.ledger",
            "rapporteur add \"archive/**/*.html\" --ledger news.ledger --threads 4",
            "rapporteur add crawl.warc.gz --ledger news.ledger --model fast",
            "rapporteur add story.txt --ledger news.ledger --published 2024-03-25",
            "rapporteur add --again news.ledger --model accurate")
        {
            _paths, _ledger, _again, _anyLanguage, _published, _map, _model, _fast, _threads,
        };
        command.Validators.Add(SharedOptions.ModelFitsFast(_model, _fast));
        command.Validators.Add(Check);
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static void Check(CommandResult result)
    {
        var paths = result.GetResult(_paths)?.Tokens.Count ?? 0;
        var named = result.GetResult(_ledger) is { Implicit: false };
        if (!result.GetValue(_again))
        {
            if (paths == 0)
            {
                result.AddError($"add wants PATH. {_paths.Description}. To read anew what is in a ledger, say --again.");
            }
            else if (!named)
            {
                result.AddError("Option '--ledger' is required.");
            }
        }
        else if (paths + (named ? 1 : 0) != 1)
        {
            result.AddError("add --again reads what is in one ledger: name it once, as in: rapporteur add --again news.ledger");
        }
        else if (result.GetValue(_published) is not null || result.GetValue(_map) is not null)
        {
            result.AddError("--published and --map say how inputs are read, and --again reads what the ledger holds. Leave them out.");
        }
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        var paths = result.GetValue(_paths)!;
        var again = result.GetValue(_again);
        var ledgerPath = result.GetValue(_ledger) ?? paths[0];
        if (again && !File.Exists(ledgerPath))
        {
            // Says what is wrong; nothing is made where there is nothing to read anew.
            LedgerStore.OpenReadOnly(ledgerPath).Dispose();
        }

        // Opened, and made where it is not there, only when the model is there too.
        var opened = new Lazy<LedgerStore>(() => LedgerStore.OpenOrCreate(ledgerPath));
        var containers = SharedOptions.Containers(result, _map);
        var runs = new RecordedRun(opened, again ? [] : paths);
        var models = result.GetValue(_model)!.Resolve(result.GetValue(_fast), () => runs.Begun(terminal) ?? (again
            ? AutoModel.ForCount(() => opened.Value.Summary().Articles, terminal)
            : AutoModel.ForInputs(paths, containers, terminal, cancel)));
        var reader = new Reader(models with { AnyLanguage = result.GetValue(_anyLanguage) });
        using var ledger = opened.Value;
        runs.Remember(models);
        return again
            ? AgainRun.Run(ledger, reader, result.GetValue(_threads), terminal, cancel)
            : AddRun.Run(ledger, ledgerPath, reader, paths, new ArticleOptions { Published = result.GetValue(_published) }, containers, result.GetValue(_threads), terminal, cancel);
    }
}
