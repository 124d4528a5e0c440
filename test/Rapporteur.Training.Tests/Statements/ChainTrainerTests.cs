using Rapporteur.Features;
using Rapporteur.Statements.Chains;
using Rapporteur.Training.Statements;

namespace Rapporteur.Training.Tests.Statements;

public sealed class ChainTrainerTests
{
    private const int L = ChainLabels.Count;

    private static readonly ChainTraining Small = new(Bits: 12, Epochs: 8, Dropout: 0.1f);

    [Fact]
    public void Fit_SameSeed_GivesSameWeights()
    {
        var data = Toy(40, 1);
        var (a, b) = (Fit(data, 3), Fit(data, 3));
        Assert.Equal(a.Table, b.Table);
        Assert.Equal(a.Transitions, b.Transitions);
        Assert.NotEqual(a.Table, Fit(data, 4).Table);
    }

    [Fact]
    public void Fit_ToyPattern_IsLearned()
    {
        var weights = Fit(Toy(200, 1), 1).Pack();
        var (right, all) = (0, 0);
        foreach (var sequence in Toy(50, 2))
        {
            var labels = Decode(weights, sequence);
            right += labels.Where((l, i) => l == sequence.Labels[i]).Count();
            all += labels.Length;
        }

        Assert.InRange(right, 0.97 * all, all);
    }

    // The likelihood of the right labels grows with the passes over the data.
    [Fact]
    public void Fit_MorePasses_LowersTheLoss()
    {
        var data = Toy(60, 1);
        var losses = new[] { 0, 1, 4, 16 }.Select(epochs => Loss(ChainTrainer.Fit(data, Small with { Epochs = epochs }, 1, CancellationToken.None), data)).ToArray();
        Assert.Equal(losses.OrderDescending(), losses);
        Assert.InRange(losses[^1], 0, losses[0] / 10);
    }

    [Fact]
    public void Fit_ForbiddenTransitions_StayForbidden()
    {
        var transitions = Fit(Toy(40, 1), 1).Transitions;
        for (var k = 0; k < transitions.Length; k++)
        {
            Assert.Equal(!ChainLabels.MayFollow((ChainLabel)(k / L % L), (ChainLabel)(k % L)), transitions[k] <= ChainDecoder.Impossible);
        }
    }

    // Nothing is marked: whatever is learned, the teacher said it.
    [Fact]
    public void Fit_TeacherAlone_IsLearned()
    {
        var weights = Fit([.. Toy(200, 1).Select(s => Taught(s, certainty: 8, share: 1))], 1).Pack();
        var data = Toy(50, 2);
        var right = data.Sum(s => Decode(weights, s).Where((l, i) => l == s.Labels[i]).Count());
        Assert.InRange(right, 0.97 * data.Sum(s => s.Length), data.Sum(s => s.Length));
    }

    // One word, marked as a cue; the teacher says that it is nothing. The truth is learned to lie where the share puts it.
    [Theory]
    [InlineData(0.25f)]
    [InlineData(0.75f)]
    public void Fit_TeacherBesideMarks_CountsByItsShare(float share)
    {
        var scores = new float[L];
        scores[(int)ChainLabel.Outside] = 30;
        var word = new ChainSequence([7], [0, 1], [1], [0], [ChainLabel.BeginCue])
        {
            Taught = new TaughtLabels(scores, new float[SequenceView.Contexts * L * L], share),
        };
        var fit = ChainTrainer.Fit([.. Enumerable.Repeat(word, 400)], Small with { Dropout = 0, Bits = 4 }, 1, CancellationToken.None);
        var marginals = new float[L];
        ChainDecoder.Marginals(fit.Table.AsSpan(7 * L, L), word.Contexts, fit.Transitions, marginals, new ChainScratch());
        Assert.Equal(share, marginals[(int)ChainLabel.Outside], 0.03);
        Assert.Equal(1 - share, marginals[(int)ChainLabel.BeginCue], 0.03);
    }

    // A teacher that is sure of the right labels by their scores and transitions is as good as marks.
    [Fact]
    public void Fit_SureTeacher_GivesTheWeightsOfMarks()
    {
        var data = Toy(40, 1);
        var marked = Fit(data, 1);
        var taught = Fit([.. data.Select(s => Taught(s, certainty: 60, share: 1))], 1);
        for (var k = 0; k < marked.Table.Length; k++)
        {
            Assert.Equal(marked.Table[k], taught.Table[k], 0.01);
        }
    }

    [Fact]
    public void Fit_Nothing_GivesNothing() => Assert.All(Fit([], 1).Table, w => Assert.Equal(0, w));

    [Fact]
    public void Fit_Cancelled_Ends()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => ChainTrainer.Fit(Toy(5, 1), Small, 1, cancel.Token));
    }

    [Fact]
    public void Mean_TwoFits_IsBetweenThem() => Assert.Equal([2f, 0f], ChainFit.Mean([new ChainFit([1, 1], [0]), new ChainFit([3, -1], [0])]).Table);

    [Fact]
    public void Pack_Weights_AreKeptToOneStep()
    {
        var table = Enumerable.Range(0, L).Select(i => (i - 3.5f) / 2).ToArray();
        var packed = new ChainFit(table, []).Pack();
        for (var i = 0; i < L; i++)
        {
            Assert.Equal(table[i], (sbyte)packed.Table.Span[i] * packed.Scale, packed.Scale / 2);
        }
    }

    [Fact]
    public void Pack_NoWeights_StayNothing()
    {
        var scores = new float[L];
        new ChainFit(new float[L], []).Pack().Score([1, 2, 3], scores);
        Assert.All(scores, s => Assert.Equal(0, s));
    }

    private static ChainFit Fit(List<ChainSequence> data, int seed) => ChainTrainer.Fit(data, Small, seed, CancellationToken.None);

    private static ChainSequence Taught(ChainSequence sequence, float certainty, float share)
    {
        var scores = new float[sequence.Length * L];
        for (var i = 0; i < sequence.Length; i++)
        {
            scores[(i * L) + (int)sequence.Labels[i]] = certainty;
        }

        return sequence with
        {
            Labels = new ChainLabel[sequence.Length],
            Taught = new TaughtLabels(scores, new float[SequenceView.Contexts * L * L], share),
        };
    }

    private static ChainLabel[] Decode(ChainWeights weights, ChainSequence sequence)
    {
        var labels = new ChainLabel[sequence.Length];
        ChainDecoder.Best(Scores(weights, sequence), sequence.Contexts, weights.Transitions, labels);
        return labels;
    }

    private static float[] Scores(ChainWeights weights, ChainSequence sequence)
    {
        var scores = new float[sequence.Length * L];
        for (var i = 0; i < sequence.Length; i++)
        {
            weights.Score(sequence.Of(i), scores.AsSpan(i * L));
        }

        return scores;
    }

    // Mean negative log-likelihood of the right labels.
    private static double Loss(ChainFit fit, List<ChainSequence> data)
    {
        double loss = 0;
        foreach (var s in data)
        {
            var scores = new float[s.Length * L];
            double right = 0;
            for (var i = 0; i < s.Length; i++)
            {
                foreach (var feature in s.Of(i))
                {
                    for (var y = 0; y < L; y++)
                    {
                        scores[(i * L) + y] += fit.Table[(int)((feature & ((1 << Small.Bits) - 1)) * L) + y];
                    }
                }

                right += scores[(i * L) + (int)s.Labels[i]]
                    + (i > 0 ? fit.Transitions[(s.Contexts[i] * L * L) + ((int)s.Labels[i - 1] * L) + (int)s.Labels[i]] : 0);
            }

            loss += ChainDecoder.Marginals(scores, s.Contexts, fit.Transitions, new float[s.Length * L], new ChainScratch()) - right;
        }

        return loss / data.Count;
    }

    // Words of three sorts in any order: names, verbs and others. A verb behind a name is a cue and the name its source, and
    // what follows to the end is the content; other verbs and names are nothing. So the neighbour decides, and the order.
    private static List<ChainSequence> Toy(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var (before, behind) = (random.Next(0, 4), random.Next(1, 5));
            List<(int Sort, ChainLabel Label)> words = [.. Enumerable.Repeat((2, ChainLabel.Outside), before)];
            if (random.Next(4) > 0)
            {
                words.Add((0, ChainLabel.BeginSource));
                words.Add((1, ChainLabel.BeginCue));
                words.Add((2, ChainLabel.BeginContent));
                words.AddRange(Enumerable.Repeat((2, ChainLabel.InContent), behind));
            }
            else
            {
                words.Add((1, ChainLabel.Outside));
                words.Add((2, ChainLabel.Outside));
                words.Add((0, ChainLabel.Outside));
            }

            var sink = new FeatureSink();
            var features = new List<uint>();
            var starts = new List<int> { 0 };
            for (var i = 0; i < words.Count; i++)
            {
                sink.Clear();
                sink.Add(1, (ulong)((words[i].Sort * 100) + random.Next(20)));
                sink.Add(2, (ulong)words[i].Sort);
                sink.Add(3, i > 0 ? (ulong)words[i - 1].Sort : 9);
                sink.Add(4, i + 1 < words.Count ? (ulong)words[i + 1].Sort : 9);
                features.AddRange(sink.Hashes);
                starts.Add(features.Count);
            }

            return new ChainSequence([.. features], [.. starts], [.. starts.Zip(starts.Skip(1), (a, b) => b - a)], new byte[words.Count], [.. words.Select(w => w.Label)]);
        })];
    }
}
