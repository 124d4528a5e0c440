using Rapporteur.Language;

namespace Rapporteur.Training.Evaluation;

/// <summary>
/// Compares chains of mentions with gold ones as the shared task of CoNLL-2012 does (Pradhan et al., 2014): MUC (Vilain et
/// al., 1995), B³ (Bagga and Baldwin, 1998) and CEAF over entities (Luo, 2005). Mentions are the same where their tokens are;
/// chains of one mention do not count, on either side. Counts add up over documents.
/// </summary>
internal sealed class ChainScorer
{
    private readonly Ratio _mucRecall = new();
    private readonly Ratio _mucPrecision = new();
    private readonly Ratio _b3Recall = new();
    private readonly Ratio _b3Precision = new();
    private readonly Ratio _ceafRecall = new();
    private readonly Ratio _ceafPrecision = new();
    private readonly Ratio _mentionRecall = new();
    private readonly Ratio _mentionPrecision = new();

    /// <summary>F1 of MUC, 0 to 1.</summary>
    public double Muc => Ratio.F1(_mucRecall, _mucPrecision);

    /// <summary>F1 of B³, 0 to 1.</summary>
    public double B3 => Ratio.F1(_b3Recall, _b3Precision);

    /// <summary>F1 of CEAF over entities, 0 to 1.</summary>
    public double Ceaf => Ratio.F1(_ceafRecall, _ceafPrecision);

    /// <summary>The mean of the three, 0 to 1.</summary>
    public double Conll => (Muc + B3 + Ceaf) / 3;

    /// <summary>F1 of mentions, 0 to 1.</summary>
    public double Mentions => Ratio.F1(_mentionRecall, _mentionPrecision);

    /// <summary>Share of gold mentions that are ours too, 0 to 1.</summary>
    public double MentionRecall => _mentionRecall.Value;

    /// <summary>Share of our mentions that are gold ones, 0 to 1.</summary>
    public double MentionPrecision => _mentionPrecision.Value;

    /// <summary>Takes the chains of one document into account. A mention that stands in two chains of one side counts in the first.</summary>
    public void Add(IEnumerable<IEnumerable<TokenRange>> gold, IEnumerable<IEnumerable<TokenRange>> ours)
    {
        var key = ChainsOf(gold);
        var response = ChainsOf(ours);
        var keyOf = ChainByMention(key);
        var responseOf = ChainByMention(response);
        AddLinks(key, responseOf, _mucRecall, _b3Recall);
        AddLinks(response, keyOf, _mucPrecision, _b3Precision);
        _mentionRecall.Add(keyOf.Keys.Count(responseOf.ContainsKey), keyOf.Count);
        _mentionPrecision.Add(responseOf.Keys.Count(keyOf.ContainsKey), responseOf.Count);

        var alike = new double[key.Count, response.Count];
        for (var k = 0; k < key.Count; k++)
        {
            foreach (var group in key[k].Where(responseOf.ContainsKey).GroupBy(m => responseOf[m]))
            {
                alike[k, group.Key] = 2.0 * group.Count() / (key[k].Length + response[group.Key].Length);
            }
        }

        var sum = key.Count == 0 || response.Count == 0 ? 0 : Assignment.BestSum(alike);
        _ceafRecall.Add(sum, key.Count);
        _ceafPrecision.Add(sum, response.Count);
    }

    // MUC: links that the other side would have to add for each chain; B³: by mention, how much of its chain the other side keeps together.
    private static void AddLinks(List<TokenRange[]> chains, Dictionary<TokenRange, int> others, Ratio muc, Ratio b3)
    {
        foreach (var chain in chains)
        {
            var groups = chain.Where(others.ContainsKey).GroupBy(m => others[m]).Select(g => g.Count()).ToList();
            var parts = groups.Count + chain.Length - groups.Sum();
            muc.Add(chain.Length - parts, chain.Length - 1);
            b3.Add(groups.Sum(n => (double)n * n / chain.Length), chain.Length);
        }
    }

    private static List<TokenRange[]> ChainsOf(IEnumerable<IEnumerable<TokenRange>> chains)
    {
        var seen = new HashSet<TokenRange>();
        return [.. chains.Select(chain => chain.Where(seen.Add).ToArray()).Where(chain => chain.Length > 1)];
    }

    private static Dictionary<TokenRange, int> ChainByMention(List<TokenRange[]> chains) =>
        chains.SelectMany((chain, index) => chain.Select(mention => (mention, index))).ToDictionary(pair => pair.mention, pair => pair.index);

    private sealed class Ratio
    {
        private double _part;
        private double _whole;

        public double Value => _whole == 0 ? 0 : _part / _whole;

        public static double F1(Ratio recall, Ratio precision) =>
            recall.Value + precision.Value == 0 ? 0 : 2 * recall.Value * precision.Value / (recall.Value + precision.Value);

        public void Add(double part, double whole)
        {
            _part += part;
            _whole += whole;
        }
    }
}
