using System.CommandLine;
using System.Text;
using Rapporteur.Articles;
using Rapporteur.Cli.Inputs;
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
    private static readonly Option<string> _model = SharedOptions.Model();
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
            "rapporteur read article.txt --format conllu > article.conllu",
            "pbpaste | rapporteur read - --published 2024-03-25")
        {
            _paths, _format, _minConfidence, _anyLanguage, _published, _model, _fast, _threads, _colour,
        };
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
        var format = Format(result, InputPaths.IsSingle(paths));
        var options = new ArticleOptions { Published = result.GetValue(_published) };
        var reader = new Reader(new ReaderOptions
        {
            ModelPath = result.GetValue(_model),
            Fast = result.GetValue(_fast),
            MinConfidence = result.GetValue(_minConfidence),
            AnyLanguage = result.GetValue(_anyLanguage),
        });

        if (!Console.IsInputRedirected && paths.Contains(Input.Standard))
        {
            terminal.Tell("reading what you type or paste; end with Ctrl+D on a line of its own");
        }

        var outcomes = OrderedParallel.Map(
            InputPaths.Expand(paths, InputPaths.ArticleExtensions),
            input => ArticleInput.Take(input, options, article => format.Print(reader, article), cancel),
            result.GetValue(_threads),
            cancel);
        return Print(outcomes, format, terminal);
    }

    private static int Print(IEnumerable<Outcome<Printed>> outcomes, ReadingFormat format, Terminal terminal)
    {
        var tally = new Tally(terminal);
        var progress = new ProgressLine(terminal, sharesScreen: Terminal.OutputIsSeen);
        var (printed, count) = (0, 0L);
        foreach (var (value, fault) in outcomes)
        {
            if (fault is null)
            {
                terminal.Output.Write(Encoding.UTF8.GetBytes(printed++ == 0 ? format.First : format.Between));
                terminal.Output.Write(value.Bytes);
                terminal.Output.Flush();
                count += value.Count;
            }

            if ((fault ?? value.Refusal) is { } failure)
            {
                tally.Fail(failure);
            }
            else
            {
                tally.Succeed();
            }

            progress.Articles(tally.Done, tally.Failed);
        }

        terminal.Write(printed == 0 ? format.None : format.Last);
        progress.Clear();
        return tally.Finish(tally.Done + tally.Failed > 1
            ? $"{Tally.Count(tally.Done, "article")} read, {Tally.Count(count, format.Counted)}, {tally.Failed} failed"
            : null);
    }

    private static ReadingFormat Format(ParseResult result, bool single) => result.GetValue(_format) switch
    {
        "json" => ReadingFormat.Object(single),
        "jsonl" => ReadingFormat.Lines,
        "conllu" => ReadingFormat.Conllu,
        _ => ReadingFormat.Text(Terminal.Width, Terminal.IsColoured(result.GetValue(_colour))),
    };
}
