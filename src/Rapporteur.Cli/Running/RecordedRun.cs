using System.Text.Json;
using Rapporteur.Cli.Inputs;
using Rapporteur.Cli.Models;
using Rapporteur.Cli.Output;
using Rapporteur.Ledger;

namespace Rapporteur.Cli.Running;

/// <summary>
/// What a ledger remembers of the paths that are added to it: the model that they were begun with. A run that is gone on with,
/// and one that finds more articles at the same paths, goes on with that model, so that its readings stay comparable.
/// </summary>
/// <param name="ledger">The ledger, opened when it is first asked.</param>
/// <param name="paths">As the command line has them; none where the articles of the ledger itself are read again.</param>
internal sealed class RecordedRun(Lazy<LedgerStore> ledger, IReadOnlyList<string> paths)
{
    // What comes on standard input is not the same the next time.
    private readonly string? _inputs = paths.Contains(Input.Standard)
        ? null
        : JsonSerializer.Serialize(paths.Select(static p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))));

    /// <summary>The model that the inputs were begun with, and says so; null where they are new.</summary>
    public ReadingModel? Begun(Terminal terminal)
    {
        if (_inputs is null || ledger.Value.ModelOf(_inputs) is not { } word)
        {
            return null;
        }

        terminal.Tell($"reading with the {word} model, as {(paths.Count == 0 ? "this ledger's articles" : "these inputs")} before (--model says otherwise)");
        return ModelChoice.Of(word).Model;
    }

    /// <summary>Remembers what is read with. A model file has to be named each time, and <c>--fast</c> given.</summary>
    public void Remember(ReaderOptions models)
    {
        if (models is { Model: ReadingModel.Auto } or { Fast: true })
        {
            return;
        }

        var word = ModelChoice.WordOf(models.Model);
        if (_inputs is not null && ledger.Value.ModelOf(_inputs) != word)
        {
            ledger.Value.RememberModel(_inputs, word);
        }

        if (paths.Count == 0)
        {
            // Else the next addition would read the same articles with the former model again.
            ledger.Value.RememberModel(null, word);
        }
    }
}
