using Rapporteur.Language;
using Rapporteur.Language.Names;

namespace Rapporteur.Training.Evaluation;

/// <summary>Counts names that were found and names that should have been.</summary>
internal sealed class NameScorer
{
    private readonly NameCounts[] _byKind = new NameCounts[4];

    /// <summary>Names whose words are right, whatever their kind.</summary>
    public NameCounts Spans { get; private set; }

    /// <summary>Counts the names of one text.</summary>
    public void Add(IReadOnlyList<EntityName> gold, IReadOnlyList<EntityName> found)
    {
        var kinds = gold.ToDictionary(static name => name.Tokens, static name => name.Kind);
        foreach (var name in gold)
        {
            _byKind[(int)name.Kind] += new NameCounts(0, 0, 1);
        }

        var spans = 0;
        foreach (var name in found)
        {
            var there = kinds.TryGetValue(name.Tokens, out var kind);
            spans += there ? 1 : 0;
            _byKind[(int)name.Kind] += new NameCounts(there && kind == name.Kind ? 1 : 0, 1, 0);
        }

        Spans += new NameCounts(spans, found.Count, gold.Count);
    }

    /// <summary>The counts of one kind, or of all.</summary>
    public NameCounts Of(EntityKind? kind) => kind is { } one ? _byKind[(int)one] : _byKind.Aggregate(static (a, b) => a + b);
}

/// <summary>How many names.</summary>
/// <param name="Right">Found and right.</param>
/// <param name="Found">Found.</param>
/// <param name="Gold">To be found.</param>
internal readonly record struct NameCounts(int Right, int Found, int Gold)
{
    /// <summary>Share of those found that are right, in percent.</summary>
    public double Precision => TreebankGold.Percent(Right, Found);

    /// <summary>Share of the gold that was found, in percent.</summary>
    public double Recall => TreebankGold.Percent(Right, Gold);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => TreebankGold.Percent(2 * Right, Found + Gold);

    public static NameCounts operator +(NameCounts a, NameCounts b) => new(a.Right + b.Right, a.Found + b.Found, a.Gold + b.Gold);
}
