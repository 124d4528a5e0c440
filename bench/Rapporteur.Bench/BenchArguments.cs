using System.Diagnostics.CodeAnalysis;

namespace Rapporteur.Bench;

/// <summary>What to measure, and on what.</summary>
internal sealed record BenchArguments
{
    public const string Usage =
        """
        Usage: Rapporteur.Bench [speed] [layers] [threads] [memory] [startup] [articles] FOLDER [--model fast|accurate] [--command FILE] [--json]

          speed     words a second on one thread: reading the records and writing them as JSON
          layers    words a second on one thread for each layer of language, and for all of them
          threads   how many times faster two threads are than one
          memory    highest working set over all articles, and the managed heap after each quarter of them
          startup   wall time of the rapporteur command on one article, median of 10

          articles  times of parsing that reading an article from a page takes; FOLDER holds pages (*.html, *.html.gz)

        All of them but articles where none is named. FOLDER holds texts (*.txt). --model is fast where nothing is said; layers
        are always those of the fast one. --command is the built rapporteur program; without it the one of this checkout in the
        same configuration is launched.
        """;

    private const string Articles = "articles";

    private static readonly string[] Known = ["speed", "layers", "threads", "memory", "startup", Articles];

    private readonly IReadOnlyList<string> _measures;

    private BenchArguments(IReadOnlyList<string> measures, string folder, ReadingModel model, string? command, bool json)
    {
        _measures = measures;
        Folder = folder;
        Model = model;
        Command = command;
        Json = json;
    }

    /// <summary>Where the texts are.</summary>
    public string Folder { get; }

    /// <summary>What to read with.</summary>
    public ReadingModel Model { get; }

    /// <summary>The rapporteur program to launch; null for the one of this checkout.</summary>
    public string? Command { get; }

    /// <summary>JSON rather than a table.</summary>
    public bool Json { get; }

    public bool Measures(string name) => _measures.Contains(name) || (_measures.Count == 0 && name != Articles);

    public static bool TryParse(
        string[] args,
        [NotNullWhen(true)] out BenchArguments? arguments,
        [NotNullWhen(false)] out string? fault)
    {
        arguments = null;
        fault = null;
        var measures = new List<string>();
        string? folder = null, command = null;
        var (json, model) = (false, ReadingModel.Fast);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--json")
            {
                json = true;
            }
            else if (args[i] == "--model" && i + 1 < args.Length && args[i + 1] is ("fast" or "accurate"))
            {
                model = args[++i] == "fast" ? ReadingModel.Fast : ReadingModel.Accurate;
            }
            else if (args[i] == "--command" && i + 1 < args.Length)
            {
                command = args[++i];
            }
            else if (Known.Contains(args[i]))
            {
                measures.Add(args[i]);
            }
            else if (folder is null && !args[i].StartsWith('-'))
            {
                folder = args[i];
            }
            else
            {
                fault = $"\"{args[i]}\" is not understood.";
                return false;
            }
        }

        if (folder is null || !Directory.Exists(folder))
        {
            fault = folder is null ? "No folder of texts was given." : $"The folder \"{folder}\" is not there.";
            return false;
        }

        arguments = new BenchArguments(measures, folder, model, command, json);
        return true;
    }
}
