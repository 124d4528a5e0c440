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
        var whole = new SortedDictionary<ulong, Dictionary<ushort, int>>();
        var endings = new SortedDictionary<ulong, Dictionary<ushort, int>>();
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

            var key = LemmaTable.KeyOf(word.Form, word.Xpos, whole: true);
            forms.TryAdd(key, (word.Form, word.Xpos));
            Count(whole, key, index);
            for (var length = 0; length <= Math.Min(word.Form.Length, LemmaTable.LongestEnding); length++)
            {
                Count(endings, LemmaTable.KeyOf(word.Form.AsSpan(word.Form.Length - length), word.Xpos, whole: false), index);
            }
        }

        var table = Table(rules, endings.Select(e => (e.Key, Best(e.Value))));
        // Forms whose ending tells as much are left out.
        var odd = whole.Where(w => table.Rules[Best(w.Value)] is var rule && rule.Apply(forms[w.Key].Form) != table.LemmaOf(forms[w.Key].Form, forms[w.Key].Tag));
        return Table(rules, endings.Select(e => (e.Key, Best(e.Value))).Concat(odd.Select(w => (w.Key, Best(w.Value)))));
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
