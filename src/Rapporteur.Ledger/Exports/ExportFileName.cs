using System.Text;

namespace Rapporteur.Ledger.Exports;

/// <summary>
/// Names for the files of an export, made from what an article says of its source. A name is one plain file name,
/// whatever the source says: letters, digits and <c>_ - .</c> only, none that a system keeps for itself.
/// </summary>
internal sealed class ExportFileName
{
    private const int MostBytes = 120;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CLOCK$", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "annotation",
    };

    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".xhtml", ".gz"];

    // Names that were given, and the number that the next of that name gets. Regardless of case, as file systems may be.
    private readonly Dictionary<string, int> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name without extension that this object has not given before.</summary>
    public string For(string source, string articleId)
    {
        var name = Plain(source);
        if (name.Length == 0)
        {
            name = Plain(articleId);
        }

        var given = name;
        while (_given.ContainsKey(given))
        {
            given = $"{name}-{++_given[name]}";
        }

        _given.Add(given, 1);
        return given;
    }

    internal static string Plain(string source)
    {
        var end = source.Contains("://", StringComparison.Ordinal) ? source.IndexOfAny(['?', '#']) : -1;
        var path = (end < 0 ? source : source[..end]).TrimEnd('/', '\\');
        var name = path[(path.LastIndexOfAny(['/', '\\', '!', ':']) + 1)..];
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^extension.Length];
            }
        }

        var plain = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            var kept = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '.' or '_' ? rune : new Rune('_');
            bytes += kept.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                break;
            }

            plain.Append(kept);
        }

        var result = plain.ToString().Trim('.');
        return Reserved.Contains(result.Split('.')[0]) ? "_" + result : result;
    }
}
