using CsCheck;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class ChainDecoderTests
{
    private const int L = ChainLabels.Count;

    [Fact]
    public void Best_ShortSequences_IsBestOfAllAllowed() => Gen.Select(Gen.Int[1, 4], Gen.Int[0, int.MaxValue]).Sample(
        (n, seed) =>
        {
            var chain = new RandomChain(n, seed, 5);
            var labels = new ChainLabel[n];
            ChainDecoder.Best(chain.Scores, chain.Contexts, chain.Transitions, labels);
            Assert.True(IsAllowed(labels));
            Assert.Equal(chain.All().Max(chain.ScoreOf), chain.ScoreOf(labels), 1e-3);
        },
        iter: 150);

    [Fact]
    public void Marginals_ShortSequences_AreSharesOfAllAllowed() => Gen.Select(Gen.Int[1, 4], Gen.Int[0, int.MaxValue]).Sample(
        (n, seed) =>
        {
            var chain = new RandomChain(n, seed, 5);
            var marginals = new float[n * L];
            var logSum = ChainDecoder.Marginals(chain.Scores, chain.Contexts, chain.Transitions, marginals, new ChainScratch());
            var expected = new double[n * L];
            double sum = 0;
            foreach (var labels in chain.All())
            {
                var share = Math.Exp(chain.ScoreOf(labels));
                sum += share;
                for (var i = 0; i < n; i++)
                {
                    expected[(i * L) + (int)labels[i]] += share;
                }
            }

            Assert.Equal(Math.Log(sum), logSum, 1e-3);
            for (var k = 0; k < expected.Length; k++)
            {
                Assert.Equal(expected[k] / sum, marginals[k], 1e-4);
            }
        },
        iter: 150);

    // Scores far apart: the best label of a token may be one that nothing leads to.
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(500)]
    public void BestAndMarginals_LongSequencesOfAnyScale_AreAllowedAndSumToOne(float scale) => Gen.Select(Gen.Int[1, 200], Gen.Int[0, int.MaxValue]).Sample(
        (n, seed) =>
        {
            var chain = new RandomChain(n, seed, scale);
            var labels = new ChainLabel[n];
            var marginals = new float[n * L];
            ChainDecoder.Best(chain.Scores, chain.Contexts, chain.Transitions, labels);
            ChainDecoder.Marginals(chain.Scores, chain.Contexts, chain.Transitions, marginals, new ChainScratch());
            Assert.True(IsAllowed(labels));
            for (var i = 0; i < n; i++)
            {
                Assert.Equal(1, marginals[(i * L)..((i + 1) * L)].Sum(), 1e-4);
            }
        },
        iter: 200);

    [Fact]
    public void Marginals_ScratchUsedBefore_AreTheSame()
    {
        var (longer, shorter) = (new RandomChain(50, 1, 3), new RandomChain(7, 2, 3));
        var scratch = new ChainScratch();
        var marginals = new float[50 * L];
        ChainDecoder.Marginals(longer.Scores, longer.Contexts, longer.Transitions, marginals, scratch);
        ChainDecoder.Marginals(shorter.Scores, shorter.Contexts, shorter.Transitions, marginals, scratch);
        var fresh = new float[7 * L];
        ChainDecoder.Marginals(shorter.Scores, shorter.Contexts, shorter.Transitions, fresh, new ChainScratch());
        Assert.Equal(fresh, marginals[..(7 * L)]);
    }

    [Fact]
    public void BestAndMarginals_NoTokens_SayNothing()
    {
        ChainDecoder.Best([], [], [], []);
        Assert.Equal(0, ChainDecoder.Marginals([], [], [], [], new ChainScratch()));
    }

    private static bool IsAllowed(ReadOnlySpan<ChainLabel> labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (i == 0 ? !ChainLabels.MayStart(labels[0]) : !ChainLabels.MayFollow(labels[i - 1], labels[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class RandomChain
    {
        public RandomChain(int n, int seed, float scale)
        {
            var random = new Random(seed);
            Scores = [.. Enumerable.Range(0, n * L).Select(_ => (random.NextSingle() - 0.5f) * 2 * scale)];
            Contexts = [.. Enumerable.Range(0, n).Select(_ => (byte)random.Next(SequenceView.Contexts))];
            Transitions = [.. Enumerable.Range(0, SequenceView.Contexts * L * L).Select(k =>
                ChainLabels.MayFollow((ChainLabel)(k / L % L), (ChainLabel)(k % L)) ? (random.NextSingle() - 0.5f) * 6 : ChainDecoder.Impossible)];
        }

        public float[] Scores { get; }

        public byte[] Contexts { get; }

        public float[] Transitions { get; }

        /// <summary>Every allowed sequence of labels.</summary>
        public IEnumerable<ChainLabel[]> All()
        {
            var n = Contexts.Length;
            for (var code = 0; code < 1 << (3 * n); code++)
            {
                var labels = new ChainLabel[n];
                for (var i = 0; i < n; i++)
                {
                    labels[i] = (ChainLabel)((code >> (3 * i)) & 7);
                }

                if (IsAllowed(labels))
                {
                    yield return labels;
                }
            }
        }

        public double ScoreOf(ChainLabel[] labels)
        {
            double score = 0;
            for (var i = 0; i < labels.Length; i++)
            {
                score += Scores[(i * L) + (int)labels[i]]
                    + (i > 0 ? Transitions[(Contexts[i] * L * L) + ((int)labels[i - 1] * L) + (int)labels[i]] : 0);
            }

            return score;
        }
    }
}
