using System.CommandLine;
using Rapporteur.Articles;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Output.Articles;
using Rapporteur.Cli.Running;

namespace Rapporteur.Cli.Commands;

/// <summary><c>rapporteur article</c>: prints the articles alone, without what is said in them.</summary>
internal static class ArticleCommand
{
    private static readonly Argument<string[]> _paths = SharedOptions.Paths();
    private static readonly Option<string> _format = SharedOptions.Format("text", "markdown", "json", "jsonl");
    private static readonly Option<ArticleTime?> _published = SharedOptions.Published();
    private static readonly Option<Dictionary<string, string>?> _map = SharedOptions.Map();
    private static readonly Option<int> _threads = SharedOptions.Threads();
    private static readonly Option<string> _colour = SharedOptions.Colour();

    public static Command Create()
    {
        var command = new ExampleCommand(
            "article",
            "Take articles out of pages, archives, feeds, dumps and mail, and print them alone",
            "rapporteur article page.html",
            "rapporteur article page.html --format markdown > page.md",
            "rapporteur article crawl.warc.gz --format jsonl > articles.jsonl",
            "rapporteur article dump.csv --map text=body,published=date --format jsonl",
            "pbpaste | rapporteur article -")
        {
            _paths, _format, _published, _map, _threads, _colour,
        };
        command.SetAction(static result => CommandRunner.Run((terminal, cancel) => ArticlePrinting.Run(
            result.GetValue(_paths)!,
            Format(result),
            new ArticleOptions { Published = result.GetValue(_published) },
            SharedOptions.Containers(result, _map),
            result.GetValue(_threads),
            terminal,
            cancel)));
        return command;
    }

    private static PrintFormat Format(ParseResult result) => result.GetValue(_format) switch
    {
        "json" => ArticleFormat.Object,
        "jsonl" => ArticleFormat.Lines,
        "markdown" => ArticleFormat.Markdown,
        _ => ArticleFormat.Text(Terminal.OutputIsSeen ? Terminal.Width : null, Terminal.IsColoured(result.GetValue(_colour))),
    };
}
