namespace Rapporteur.Statements.Chains;

/// <summary>The best sequence of labels and the probability of each label, for one sequence of scored tokens.</summary>
internal static class ChainDecoder
{
    private const int L = ChainLabels.Count;

    /// <summary>Viterbi.</summary>
    /// <param name="scores">Token by label.</param>
    /// <param name="contexts">For each token, the context of the transition into it.</param>
    /// <param name="transitions">Context, from, to.</param>
    /// <param name="labels">Where the best labels go.</param>
    public static void Best(ReadOnlySpan<float> scores, ReadOnlySpan<byte> contexts, ReadOnlySpan<float> transitions, Span<ChainLabel> labels)
    {
        var n = labels.Length;
        if (n == 0)
        {
            return;
        }

        var back = new byte[n * L];
        Span<float> before = stackalloc float[L];
        Span<float> now = stackalloc float[L];
        for (var y = 0; y < L; y++)
        {
            before[y] = ChainLabels.MayStart((ChainLabel)y) ? scores[y] : Impossible;
        }

        for (var i = 1; i < n; i++)
        {
            var moves = transitions.Slice(contexts[i] * L * L, L * L);
            for (var y = 0; y < L; y++)
            {
                var best = float.NegativeInfinity;
                var from = 0;
                for (var x = 0; x < L; x++)
                {
                    var score = before[x] + moves[(x * L) + y];
                    if (score > best)
                    {
                        best = score;
                        from = x;
                    }
                }

                now[y] = best + scores[(i * L) + y];
                back[(i * L) + y] = (byte)from;
            }

            now.CopyTo(before);
        }

        var last = 0;
        for (var y = 1; y < L; y++)
        {
            if (before[y] > before[last])
            {
                last = y;
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            labels[i] = (ChainLabel)last;
            last = back[(i * L) + last];
        }
    }

    /// <summary>Forward and backward: the probability of each label at each token, and the logarithm of the partition sum.</summary>
    public static double Marginals(ReadOnlySpan<float> scores, ReadOnlySpan<byte> contexts, ReadOnlySpan<float> transitions, Span<float> marginals, ChainScratch scratch)
    {
        var n = contexts.Length;
        if (n == 0)
        {
            return 0;
        }

        scratch.Prepare(n, transitions);
        var forward = scratch.Forward.AsSpan(0, n * L);
        var emissions = scratch.Emissions.AsSpan(0, n * L);
        var moves = scratch.Moves;
        double logSum = 0;
        Span<float> backward = stackalloc float[L];
        Span<float> next = stackalloc float[L];
        Span<float> reach = stackalloc float[L];
        for (var i = 0; i < n; i++)
        {
            Reach(i, i == 0 ? 0 : contexts[i] * L * L, forward, moves, reach);

            // Emissions are scaled by their largest, forward values to sum 1, so that nothing over- or underflows.
            var here = scores.Slice(i * L, L);
            var top = Top(here, []);
            var sum = Forward(here, top, reach, emissions.Slice(i * L, L), forward.Slice(i * L, L));
            if (sum < Vanishing)
            {
                // The largest is of a label that nothing leads to; those that can be reached vanish beside it.
                top = Top(here, reach);
                sum = Math.Max(Forward(here, top, reach, emissions.Slice(i * L, L), forward.Slice(i * L, L)), 1e-30f);
            }

            for (var y = 0; y < L; y++)
            {
                forward[(i * L) + y] /= sum;
            }

            scratch.Sums[i] = sum;
            logSum += Math.Log(sum) + top;
        }

        backward.Fill(1);
        for (var i = n - 1; i >= 0; i--)
        {
            float sum = 0;
            for (var y = 0; y < L; y++)
            {
                var p = forward[(i * L) + y] * backward[y];
                marginals[(i * L) + y] = p;
                sum += p;
            }

            sum = Math.Max(sum, 1e-30f);
            for (var y = 0; y < L; y++)
            {
                marginals[(i * L) + y] /= sum;
                scratch.Backward[(i * L) + y] = backward[y];
            }

            if (i == 0)
            {
                break;
            }

            var at = contexts[i] * L * L;
            for (var x = 0; x < L; x++)
            {
                float sumOver = 0;
                for (var y = 0; y < L; y++)
                {
                    sumOver += moves[at + (x * L) + y] * emissions[(i * L) + y] * backward[y];
                }

                next[x] = Math.Min(sumOver / scratch.Sums[i], 1e30f);
            }

            next.CopyTo(backward);
        }

        return logSum;
    }

    /// <summary>Score of a transition that cannot be.</summary>
    public const float Impossible = -10_000f;

    private const float Vanishing = 1e-20f;

    // How likely each label is before its own score is looked at.
    private static void Reach(int i, int move, ReadOnlySpan<float> forward, float[] moves, Span<float> reach)
    {
        for (var y = 0; y < L; y++)
        {
            if (i == 0)
            {
                reach[y] = ChainLabels.MayStart((ChainLabel)y) ? 1 : 0;
                continue;
            }

            reach[y] = 0;
            for (var x = 0; x < L; x++)
            {
                reach[y] += forward[((i - 1) * L) + x] * moves[move + (x * L) + y];
            }
        }
    }

    // The largest score; of the labels that can be reached, where they are given.
    private static float Top(ReadOnlySpan<float> scores, ReadOnlySpan<float> reach)
    {
        var top = float.NegativeInfinity;
        for (var y = 0; y < L; y++)
        {
            top = reach.IsEmpty || reach[y] > 0 ? Math.Max(top, scores[y]) : top;
        }

        return top;
    }

    private static float Forward(ReadOnlySpan<float> scores, float top, ReadOnlySpan<float> reach, Span<float> emissions, Span<float> forward)
    {
        float sum = 0;
        for (var y = 0; y < L; y++)
        {
            emissions[y] = scores[y] <= top ? MathF.Exp(scores[y] - top) : 0;
            forward[y] = reach[y] * emissions[y];
            sum += forward[y];
        }

        return sum;
    }
}

/// <summary>Room that <see cref="ChainDecoder.Marginals"/> works in; one for each thread.</summary>
internal sealed class ChainScratch
{
    private const int L = ChainLabels.Count;
    private int _room;

    /// <summary>Scaled forward values.</summary>
    public float[] Forward { get; private set; } = [];

    /// <summary>Scaled backward values.</summary>
    public float[] Backward { get; private set; } = [];

    /// <summary>Exponentials of the scores, scaled by the token's largest.</summary>
    public float[] Emissions { get; private set; } = [];

    /// <summary>Scaling sums.</summary>
    public float[] Sums { get; private set; } = [];

    /// <summary>Exponentials of the transitions.</summary>
    public float[] Moves { get; private set; } = [];

    /// <summary>Makes room for <paramref name="n"/> tokens.</summary>
    public void Prepare(int n, ReadOnlySpan<float> transitions)
    {
        if (_room < n)
        {
            _room = Math.Max(n, 2 * _room);
            Forward = new float[_room * L];
            Backward = new float[_room * L];
            Emissions = new float[_room * L];
            Sums = new float[_room];
        }

        if (Moves.Length != transitions.Length)
        {
            Moves = new float[transitions.Length];
        }

        for (var i = 0; i < transitions.Length; i++)
        {
            Moves[i] = MathF.Exp(transitions[i]);
        }
    }
}
