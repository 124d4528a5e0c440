using Rapporteur.Language.Syntax;
using Rapporteur.Training.Conllu;

namespace Rapporteur.Training.Syntax;

/// <summary>Counts which rule leads from forms and endings to lemmas, and keeps for each the most frequent.</summary>
internal static class LemmaTrainer
{
    private const int LongestCut = 60;

    /// <summary>Makes the table of the words of <paramref name="documents"/>.</summary>
    public static LemmaTable Train(IEnumerable<ConlluDocument> documents)
    {
        var rules = new Dictionary<LemmaRule, ushort>();
        var counts = new Dictionary<LemmaKey, SortedDictionary<ulong, Dictionary<ushort, int>>>
        {
            [LemmaKey.Exact] = [],
            [LemmaKey.Form] = [],
            [LemmaKey.Ending] = [],
        };
        var forms = new Dictionary<ulong, (string Form, string Tag)>();
        foreach (var word in documents.SelectMany(d => d.Words))
        {
            var rule = LemmaRule.Of(word.Form, word.Lemma);
            if (rule.Cut > LongestCut || rule.Apply(word.Form) != word.Lemma)
            {
                continue;
            }

            if (!rules.TryGetValue(rule, out var index))
            {
                rules.Add(rule, index = (ushort)rules.Count);
            }

            foreach (var kind in (ReadOnlySpan<LemmaKey>)[LemmaKey.Exact, LemmaKey.Form])
            {
                var key = LemmaTable.KeyOf(word.Form, word.Xpos, kind);
                forms.TryAdd(key, (word.Form, word.Xpos));
                Count(counts[kind], key, index);
            }

            for (var length = 0; length <= Math.Min(word.Form.Length, LemmaTable.LongestEnding); length++)
            {
                Count(counts[LemmaKey.Ending], LemmaTable.KeyOf(word.Form.AsSpan(word.Form.Length - length), word.Xpos, LemmaKey.Ending), index);
            }
        }

        // From the general to the special; what the more general tells already is left out.
        var entries = new List<(ulong Key, ushort Rule)>();
        foreach (var kind in (ReadOnlySpan<LemmaKey>)[LemmaKey.Ending, LemmaKey.Form, LemmaKey.Exact])
        {
            var table = Table(rules, entries);
            foreach (var (key, of) in counts[kind])
            {
                var best = Best(of);
                if (kind == LemmaKey.Ending || table.Rules[best].Apply(forms[key].Form) != table.LemmaOf(forms[key].Form, forms[key].Tag))
                {
                    entries.Add((key, best));
                }
            }
        }

        return Table(rules, entries);
    }

    private static LemmaTable Table(Dictionary<LemmaRule, ushort> rules, IEnumerable<(ulong Key, ushort Rule)> entries)
    {
        var sorted = entries.DistinctBy(e => e.Key).OrderBy(e => e.Key).ToList();
        return new LemmaTable([.. rules.OrderBy(r => r.Value).Select(r => r.Key)], [.. sorted.Select(e => e.Key)], [.. sorted.Select(e => e.Rule)]);
    }

    private static void Count(SortedDictionary<ulong, Dictionary<ushort, int>> counts, ulong key, ushort rule)
    {
        if (!counts.TryGetValue(key, out var of))
        {
            counts.Add(key, of = []);
        }

        of[rule] = of.GetValueOrDefault(rule) + 1;
    }

    private static ushort Best(Dictionary<ushort, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
}
