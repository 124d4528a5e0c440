using System.Text;
using Rapporteur.Articles;
using Rapporteur.Articles.Containers;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Output;

namespace Rapporteur.Cli.Running;

/// <summary>Prints something for each article of the inputs, in their order.</summary>
internal static class ArticlePrinting
{
    /// <returns>The exit code.</returns>
    public static int Run(
        IReadOnlyList<string> paths, PrintFormat format, ArticleOptions articles, ContainerOptions containers, int threads, Terminal terminal, CancellationToken cancel)
    {
        if (!Console.IsInputRedirected && paths.Contains(Input.Standard))
        {
            terminal.Tell("reading what you type or paste; end with Ctrl+D on a line of its own");
        }

        var inputs = new InputArticles(containers, null, cancel).Of(InputPaths.Expand(paths, InputPaths.ArticleExtensions));
        var outcomes = OutletRuns.Map(inputs, articles, format.Print, threads, cancel);
        return Print(outcomes, format, InputPaths.IsSingle(paths), terminal);
    }

    private static int Print(IEnumerable<Outcome<Printed>> outcomes, PrintFormat format, bool single, Terminal terminal)
    {
        var tally = new Tally(terminal);
        var progress = new ProgressLine(terminal, sharesScreen: Terminal.OutputIsSeen);
        var envelope = single ? format.Single : format.Many;
        var (printed, count) = (0, 0L);
        foreach (var (value, fault, place) in outcomes)
        {
            if (place.IsMember && printed == 0)
            {
                // A single file that holds articles may hold any number.
                envelope = format.Many;
            }

            if (fault is null)
            {
                terminal.Output.Write(Encoding.UTF8.GetBytes(printed++ == 0 ? envelope.First : envelope.Between));
                terminal.Output.Write(value.Bytes);
                terminal.Output.Flush();
                count += value.Count;
            }

            tally.Take(fault ?? value.Refusal);
            progress.Articles(tally.Done, tally.Failed, place);
        }

        terminal.Write(printed == 0 ? envelope.None : envelope.Last);
        progress.Clear();
        var counted = format.Counted is null ? "" : $", {Tally.Count(count, format.Counted)}";
        return tally.Finish(tally.Done + tally.Failed > 1 ? $"{Tally.Count(tally.Done, "article")} read{counted}, {tally.Failed} failed" : null);
    }
}
