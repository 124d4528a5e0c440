using System.CommandLine;

namespace Rapporteur.Training.Encoder.Commands;

/// <summary>Options that say where the data are.</summary>
internal static class DataOptions
{
    public static Option<string> Articles { get; } = new("--articles") { Description = "Folder of annotated articles, NAME.txt and NAME.ann (brat)", HelpName = "DIR", Required = true };

    public static Option<string?> Silver { get; } = new("--silver") { Description = "Folder of NAME.tsv, names that a program found in the same articles", HelpName = "DIR" };

    public static Option<string[]> Treebanks { get; } = new("--treebank")
    {
        Description = "Treebank in CoNLL-U; with entities as GUM has them, names and coreference are learned from it too. May be given several times",
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string[]> Names { get; } = new("--names") { Description = "File with a word and its label to a line. May be given several times", HelpName = "FILE", Required = true };

    public static Option<string[]> Events { get; } = new("--events") { Description = "Labelled sentences of events (.jsonl). May be given several times", HelpName = "FILE" };

    public static Option<string?> Plv { get; } = new("--plv") { Description = "Table of sentences with given spans, as train events takes it", HelpName = "FILE" };

    public static Option<string[]> Teachers { get; } = new("--teacher")
    {
        Description = "Finished model (.model) whose tags, trees and names are learned in sentences of events, and whose statements there, in treebanks and in names. Of several the statements' mean",
        HelpName = "FILE",
    };

    public static Option<int> HoldOut { get; } = new("--hold-out")
    {
        Description = "Each so many-th article and sentence of events is not learned from: linker and confidence are fitted to these. 0 to learn from all",
        DefaultValueFactory = static _ => 10,
    };

    public static TrainingData Of(ParseResult result) => new(
        result.GetValue(Articles)!, result.GetValue(Silver), result.GetValue(Treebanks)!, result.GetValue(Names)!, result.GetValue(Events) ?? [], result.GetValue(Teachers) ?? [], result.GetValue(HoldOut));
}
