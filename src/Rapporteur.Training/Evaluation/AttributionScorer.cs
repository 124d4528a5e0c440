using System.Buffers;
using Rapporteur.Training.Brat;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Counts how well attributions agree with gold. Figures (F1 over all articles together):
/// ledger — content overlaps with IoU of at least 0.5 (characters that are not space) and the sources overlap or both have
/// none, one to one; whole — source, cue and content all exact; exact — spans of a role equal, each fragment by itself;
/// token — words that carry the right role; quoted — attributions whose gold content has a quotation mark, found where more
/// than 0.3 (0.8) of the content is covered; speaker — of those found at 0.3, the sources overlap.
/// </summary>
public sealed class AttributionScorer
{
    private static readonly SearchValues<string> QuoteMarks =
        SearchValues.Create(["\"", "“", "”", "«", "»", "‘", "''", "``"], StringComparison.Ordinal);

    private static readonly string[] Names =
    [
        "ledger", "whole", "exact source", "exact cue", "exact content", "exact micro", "token source", "token cue",
        "token content", "token micro", "quoted >0.3", "quoted >0.8", "speaker of quoted",
    ];

    private readonly Dictionary<string, (long Hits, long Found, long Gold)> _counts = [];

    /// <summary>The figures so far, in the order in which they are printed.</summary>
    public IReadOnlyList<Figure> Figures() => [.. Names.Select(name =>
    {
        var (hits, found, gold) = _counts.GetValueOrDefault(name);
        return Figure.Of(name, hits, found, hits, gold);
    })];

    /// <summary>Adds one article.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="gold">What people marked.</param>
    /// <param name="found">What was found.</param>
    /// <returns>For each found attribution, whether it is right in the sense of "ledger".</returns>
    public IReadOnlyList<bool> Add(string text, IReadOnlyList<BratAttribution> gold, IReadOnlyList<BratAttribution> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var hits = new bool[found.Count];
        foreach (var (_, j) in AddMatched(text, gold, found))
        {
            hits[j] = true;
        }

        return hits;
    }

    /// <summary>Adds one article.</summary>
    /// <returns>Indices of those that are right in the sense of "ledger", each at most once.</returns>
    internal IReadOnlyList<(int Gold, int Found)> AddMatched(string text, IReadOnlyList<BratAttribution> gold, IReadOnlyList<BratAttribution> found)
    {
        var scored = new ScoredText(text);
        Spans(scored, gold, found);
        var g = gold.Select(a => new Sided(scored, a)).ToArray();
        var p = found.Select(a => new Sided(scored, a)).ToArray();
        var pairs = new List<(double, int, int)>();
        for (var i = 0; i < g.Length; i++)
        {
            for (var j = 0; j < p.Length; j++)
            {
                var common = Common(g[i].Content, p[j].Content);
                var union = g[i].Content.Length + p[j].Content.Length - common;
                var iou = union > 0 ? (double)common / union : 1;
                if (iou >= 0.5 && SameSource(g[i], p[j]))
                {
                    pairs.Add((-iou, i, j));
                }
            }
        }

        var right = Match(pairs);
        Count("ledger", right.Count, found.Count, gold.Count);
        var whole = new List<(double, int, int)>();
        for (var i = 0; i < g.Length; i++)
        {
            for (var j = 0; j < p.Length; j++)
            {
                if (gold[i].Source.SequenceEqual(found[j].Source) && gold[i].Cue.SequenceEqual(found[j].Cue) && gold[i].Content.SequenceEqual(found[j].Content))
                {
                    whole.Add((0, i, j));
                }
            }
        }

        Count("whole", Match(whole).Count, found.Count, gold.Count);
        Quoted(text, gold, found, g, p);
        return right;
    }

    private void Spans(ScoredText scored, IReadOnlyList<BratAttribution> gold, IReadOnlyList<BratAttribution> found)
    {
        foreach (var (role, of) in new (string, Func<BratAttribution, IReadOnlyList<TextSpan>>)[]
            { ("source", a => a.Source), ("cue", a => a.Cue), ("content", a => a.Content) })
        {
            var g = gold.SelectMany(of).ToHashSet();
            var p = found.SelectMany(of).ToHashSet();
            var exact = g.Count(p.Contains);
            Count("exact " + role, exact, p.Count, g.Count);
            Count("exact micro", exact, p.Count, g.Count);
            var gw = Words(scored, g);
            var pw = Words(scored, p);
            var words = gw.Count(pw.Contains);
            Count("token " + role, words, pw.Count, gw.Count);
            Count("token micro", words, pw.Count, gw.Count);
        }
    }

    private static HashSet<int> Words(ScoredText scored, IEnumerable<TextSpan> spans)
    {
        var places = scored.Places(spans).ToHashSet();
        return [.. scored.Words.Select(w => w.Start).Where(places.Contains)];
    }

    private void Quoted(string text, IReadOnlyList<BratAttribution> gold, IReadOnlyList<BratAttribution> found, Sided[] g, Sided[] p)
    {
        var goldQuoted = HasMark(text, gold);
        var foundQuoted = HasMark(text, found);
        foreach (var limit in new[] { 0.3, 0.8 })
        {
            var cover = new List<(double, int, int)>();
            foreach (var i in goldQuoted)
            {
                foreach (var j in foundQuoted)
                {
                    var share = (double)Common(g[i].Content, p[j].Content) / Math.Max(1, g[i].Content.Length);
                    if (share > limit)
                    {
                        cover.Add((-share, i, j));
                    }
                }
            }

            var matched = Match(cover);
            Count(limit < 0.5 ? "quoted >0.3" : "quoted >0.8", matched.Count, foundQuoted.Count, goldQuoted.Count);
            if (limit < 0.5)
            {
                Count("speaker of quoted", matched.Count(m => SameSource(g[m.Gold], p[m.Found])), matched.Count, matched.Count);
            }
        }
    }

    private static List<int> HasMark(string text, IReadOnlyList<BratAttribution> attributions) =>
        [.. Enumerable.Range(0, attributions.Count).Where(i => attributions[i].Content.Any(s => text.AsSpan(s.Start, s.Length).ContainsAny(QuoteMarks)))];

    // Best first, one to one; ties go by position, as the pairs' order says.
    private static List<(int Gold, int Found)> Match(List<(double Rank, int Gold, int Found)> pairs)
    {
        pairs.Sort();
        HashSet<int> gold = [], found = [];
        var matched = new List<(int, int)>();
        foreach (var (_, i, j) in pairs)
        {
            if (!gold.Contains(i) && !found.Contains(j))
            {
                gold.Add(i);
                found.Add(j);
                matched.Add((i, j));
            }
        }

        return matched;
    }

    private static bool SameSource(Sided a, Sided b) =>
        Common(a.Source, b.Source) > 0 || (a.Source.Length == 0 && b.Source.Length == 0);

    private static int Common(int[] a, int[] b)
    {
        int i = 0, j = 0, common = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    private void Count(string name, int hits, int found, int gold)
    {
        var c = _counts.GetValueOrDefault(name);
        _counts[name] = (c.Hits + hits, c.Found + found, c.Gold + gold);
    }

    private readonly struct Sided(ScoredText text, BratAttribution attribution)
    {
        public int[] Source { get; } = text.Places(attribution.Source);

        public int[] Content { get; } = text.Places(attribution.Content);
    }
}
