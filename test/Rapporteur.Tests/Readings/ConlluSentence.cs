namespace Rapporteur.Tests.Readings;

/// <summary>A sentence of CoNLL-U as its lines are.</summary>
internal sealed class ConlluSentence
{
    public List<string> Comments { get; } = [];

    /// <summary>All lines of columns.</summary>
    public List<string[]> Rows { get; } = [];

    /// <summary>Those of syntactic words.</summary>
    public List<string[]> Words { get; } = [];

    public string Id => ValuesOf("sent_id").FirstOrDefault() ?? "a sentence";

    public void Add(string[] row)
    {
        Rows.Add(row);
        if (!row[0].Contains('-', StringComparison.Ordinal))
        {
            Words.Add(row);
        }
    }

    /// <summary>The values of the comments <c># name = value</c>.</summary>
    public List<string> ValuesOf(string name) => [.. Comments
        .Where(c => c.StartsWith($"# {name} = ", StringComparison.Ordinal)).Select(c => c[(name.Length + 5)..])];
}
