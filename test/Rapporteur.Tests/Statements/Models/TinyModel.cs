using Rapporteur.Statements;
using Rapporteur.Statements.Chains;
using Rapporteur.Statements.Models;

namespace Rapporteur.Tests.Statements.Models;

/// <summary>A model of a few weights drawn at random: it reads nothing well, and every text somehow.</summary>
internal static class TinyModel
{
    public static StatementModel Of(int seed = 1, bool usesTrees = false)
    {
        var random = new Random(seed);
        return new StatementModel
        {
            UsesTrees = usesTrees,
            Labels = new ChainPair(Chain(random), Chain(random)),
            Attributions = Attributions(random),
        };
    }

    public static AttributionModel Attributions(Random random, bool usesPairs = false) => new()
    {
        Lexicon = new CueLexicon([new(TraitReader.LowerHash("said"), 6), new(TraitReader.LowerHash("plan"), 1)]),
        Links = Hashed(random, 64),
        Confidence = Hashed(random, 32),
        Threshold = 0.05f,
        CueBias = 1.5f,
        UsesPairs = usesPairs,
    };

    private static HashedWeights Hashed(Random random, int count) =>
        new([.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)]);

    private static ChainWeights Chain(Random random)
    {
        var table = new byte[64 * ChainLabels.Count];
        random.NextBytes(table);
        const int L = ChainLabels.Count;
        var transitions = Enumerable.Range(0, SequenceView.Contexts * L * L)
            .Select(k => ChainLabels.MayFollow((ChainLabel)(k / L % L), (ChainLabel)(k % L)) ? random.NextSingle() : ChainDecoder.Impossible);
        return new ChainWeights(table, 0.002f, [.. transitions]);
    }
}
