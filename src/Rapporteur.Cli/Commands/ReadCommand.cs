using System.CommandLine;
using Rapporteur.Articles;
using Rapporteur.Cli.Models;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur read</c>: prints who said what in each article.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> _paths = SharedOptions.Paths();
    private static readonly Option<string> _format = SharedOptions.Format("text", "json", "jsonl", "conllu");
    private static readonly Option<double> _minConfidence = SharedOptions.MinConfidence();
    private static readonly Option<bool> _anyLanguage = SharedOptions.AnyLanguage();
    private static readonly Option<ArticleTime?> _published = SharedOptions.Published();
    private static readonly Option<Dictionary<string, string>?> _map = SharedOptions.Map();
    private static readonly Option<ModelChoice> _model = SharedOptions.Model();
    private static readonly Option<bool> _fast = SharedOptions.Fast();
    private static readonly Option<int> _threads = SharedOptions.Threads();
    private static readonly Option<string> _colour = SharedOptions.Colour();

    public static Command Create()
    {
        var command = new ExampleCommand(
            "read",
            "Read articles and print who said what in them",
            "rapporteur read article.txt",
            "rapporteur read page.html --min-confidence 0.8",
            "rapporteur read news/ --format jsonl > readings.jsonl",
            "rapporteur read news/ --model fast --format jsonl > readings.jsonl",
            "rapporteur read crawl.warc.gz --format jsonl > readings.jsonl",
            "rapporteur read dump.csv --map text=body,published=date",
            "rapporteur read article.txt --format conllu > article.conllu",
            "pbpaste | rapporteur read - --published 2024-03-25")
        {
            _paths, _format, _minConfidence, _anyLanguage, _published, _map, _model, _fast, _threads, _colour,
        };
        command.Validators.Add(SharedOptions.ModelFitsFast(_model, _fast));
        command.Validators.Add(static result =>
        {
            if (result.GetValue(_fast) && result.GetValue(_format) == "conllu")
            {
                result.AddError("--fast finds no tags and trees, which --format conllu prints. Leave one of them out.");
            }
        });
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => Run(result, terminal, cancel)));
        return command;
    }

    private static int Run(ParseResult result, Terminal terminal, CancellationToken cancel)
    {
        var paths = result.GetValue(_paths)!;
        var containers = SharedOptions.Containers(result, _map);
        var models = result.GetValue(_model)!.Resolve(result.GetValue(_fast), () => AutoModel.ForInputs(paths, containers, terminal, cancel));
        var reader = new Reader(models with { MinConfidence = result.GetValue(_minConfidence), AnyLanguage = result.GetValue(_anyLanguage) });
        return ArticlePrinting.Run(
            paths,
            Format(result, reader),
            new ArticleOptions { Published = result.GetValue(_published) },
            containers,
            result.GetValue(_threads),
            terminal,
            cancel);
    }

    private static PrintFormat Format(ParseResult result, Reader reader) => result.GetValue(_format) switch
    {
        "json" => ReadingFormat.Object(reader),
        "jsonl" => ReadingFormat.Lines(reader),
        "conllu" => ReadingFormat.Conllu(reader),
        _ => ReadingFormat.Text(reader, Terminal.Width, Terminal.IsColoured(result.GetValue(_colour))),
    };
}
