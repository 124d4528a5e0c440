using System.CommandLine;
using System.CommandLine.Parsing;
using Rapporteur.Training.Evaluation;
using Rapporteur.Training.Evaluation.Breakdowns;

namespace Rapporteur.Cli.Commands;

/// <summary>Which classes the scores of attributions are shown by.</summary>
internal sealed class BreakdownOptions
{
    private const string ByCue = "cue";
    private const string ByConfidence = "confidence";
    private static readonly string[] _names = ["kind", ByCue, "length", ByConfidence];

    private readonly Option<HashSet<string>?> _by = new("--by")
    {
        Description = "Show the figures by class too: kind (direct, mixed, indirect), cue (seen in training or not, see --seen), length (words of the content), confidence (what was promised and what was right); may be given several times",
        HelpName = $"{string.Join('|', _names)},...",
        CustomParser = Parse,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _seen = new("--seen")
    {
        Description = "For --by cue: folder of the annotations (brat) that the model learned from",
        HelpName = "FOLDER",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_by);
        command.Add(_seen);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_seen) is not null && result.GetValue(_by)?.Contains(ByCue) != true)
            {
                result.AddError($"--seen names the annotations for --by {ByCue}. Give both, or leave --seen out.");
            }
        });
    }

    /// <summary>The cues of the annotations that were named; null where none were. Says so where they are missed.</summary>
    /// <exception cref="RapporteurException">RAP0401, RAP0402: no annotations in the folder, or some that cannot be read.</exception>
    public SeenCues? Seen(ParseResult result, Action<string> tell)
    {
        if (result.GetValue(_seen) is { } folder)
        {
            return SeenCues.In(folder);
        }

        if (result.GetValue(_by)?.Contains(ByCue) == true)
        {
            tell($"the table by {ByCue} is left out: name the folder of the annotations that the model learned from with --seen");
        }

        return null;
    }

    /// <summary>The scores with the classes that were asked for and no others.</summary>
    public AttributionScores Chosen(ParseResult result, AttributionScores scores)
    {
        var by = result.GetValue(_by) ?? [];
        return scores with
        {
            Breakdowns = [.. scores.Breakdowns.Where(b => by.Contains(b.Name))],
            Confidences = by.Contains(ByConfidence) ? scores.Confidences : [],
        };
    }

    private static HashSet<string>? Parse(ArgumentResult result)
    {
        var by = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in result.Tokens.SelectMany(static t => t.Value.Split(',')).Select(static n => n.Trim()))
        {
            if (!_names.Contains(name))
            {
                result.AddError($"--by wants one or more of {string.Join(", ", _names)}, with commas between them, not '{name}'.");
                return null;
            }

            by.Add(name);
        }

        return by;
    }
}
