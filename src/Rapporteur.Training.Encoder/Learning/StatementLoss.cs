using Rapporteur.Statements.Chains;
using Rapporteur.Training.Encoder.Data;
using Rapporteur.Training.Encoder.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Rapporteur.Training.Encoder.Learning;

/// <summary>
/// The loss of a conditional random field over each paragraph (Lafferty et al., ICML 2001). Its gradient, what is expected
/// less what is right, comes from the same forward and backward sums that reading uses.
/// </summary>
internal sealed class StatementLoss(Model model)
{
    private const int L = ChainLabels.Count;
    private readonly ChainScratch _scratch = new();

    /// <summary>A value whose gradient is that of the loss for each word, and the loss itself; null where no window has statements.</summary>
    public (Tensor Proxy, double Loss)? Of(Batch batch, Tensor words)
    {
        var scores = model.Linear(words, "statements");
        var emissions = scores.detach().data<float>().ToArray();
        var moves = MovesOf(model.Weights["statements.moves"]);
        var gradient = new float[emissions.Length];
        var moveGradient = new float[moves.Length];
        var (count, loss) = (0, 0.0);
        for (var w = 0; w < batch.Windows.Count; w++)
        {
            var window = batch.Windows[w];
            if (window.Of.Statements is not { } gold)
            {
                continue;
            }

            foreach (var sequence in gold.Sequences)
            {
                var (start, end) = (Math.Max(sequence.Start, window.Tokens.Start), Math.Min(sequence.End, window.Tokens.End));
                if (start < end)
                {
                    var at = batch.FirstWords[w] + start - window.Tokens.Start;
                    loss += Learn(gold, start, end - start, emissions.AsSpan(at * L, (end - start) * L), moves, gradient.AsSpan(at * L, (end - start) * L), moveGradient);
                    count += end - start;
                }
            }
        }

        if (count == 0)
        {
            return null;
        }

        System.Numerics.Tensors.TensorPrimitives.Divide(gradient, count, gradient);
        System.Numerics.Tensors.TensorPrimitives.Divide(moveGradient, count, moveGradient);
        var proxy = (scores * torch.tensor(gradient, [batch.Words, L])).sum()
            + (model.Weights["statements.moves"] * torch.tensor(moveGradient, [moves.Length / L, L])).sum();
        return (proxy, loss / count);
    }

    /// <summary>Transitions as plain numbers, those that cannot be marked so.</summary>
    public static float[] MovesOf(Tensor moves)
    {
        var plain = moves.detach().data<float>().ToArray();
        for (var k = 0; k < plain.Length; k++)
        {
            var (from, to) = ((ChainLabel)(k / L % L), (ChainLabel)(k % L));
            plain[k] = ChainLabels.MayFollow(from, to) ? plain[k] : ChainDecoder.Impossible;
        }

        return plain;
    }

    private double Learn(StatementGold gold, int start, int n, Span<float> emissions, float[] moves, Span<float> gradient, float[] moveGradient)
    {
        Span<byte> contexts = new byte[n];
        gold.Contexts.AsSpan(start, n).CopyTo(contexts);
        var sum = ChainDecoder.Marginals(emissions, contexts, moves, gradient, _scratch);
        if (gold.Chances is { } chances)
        {
            return sum - Expected(chances.AsSpan(start * L, n * L), emissions, gradient);
        }

        var labels = gold.Labels.AsSpan(start, n).ToArray();
        if (ChainLabels.IsInside((ChainLabel)labels[0]))
        {
            // The window's border goes through a span: what is left of it is opened again.
            labels[0]--;
        }

        var right = 0.0;
        for (var i = 0; i < n; i++)
        {
            gradient[(i * L) + labels[i]] -= 1;
            right += emissions[(i * L) + labels[i]];
            if (i > 0)
            {
                right += moves[(contexts[i] * L * L) + (labels[i - 1] * L) + labels[i]];
                Moves(i, contexts[i] * L * L, (labels[i - 1] * L) + labels[i], moveGradient);
            }
        }

        return sum - right;
    }

    // Of chances only what they say of each label is learned, not what follows what.
    private static double Expected(ReadOnlySpan<float> chances, ReadOnlySpan<float> emissions, Span<float> gradient)
    {
        Span<float> first = stackalloc float[L];
        chances[..L].CopyTo(first);
        for (var k = 0; k < L; k++)
        {
            if (ChainLabels.IsInside((ChainLabel)k))
            {
                (first[k - 1], first[k]) = (first[k - 1] + first[k], 0);
            }
        }

        var right = 0.0;
        for (var k = 0; k < gradient.Length; k++)
        {
            var chance = k < L ? first[k] : chances[k];
            gradient[k] -= chance;
            right += chance * emissions[k];
        }

        return right;
    }

    private void Moves(int i, int at, int right, float[] gradient)
    {
        Span<float> pair = stackalloc float[L * L];
        var total = 0f;
        for (var k = 0; k < pair.Length; k++)
        {
            var y = k % L;
            pair[k] = _scratch.Forward[((i - 1) * L) + (k / L)] * _scratch.Moves[at + k] * _scratch.Emissions[(i * L) + y] * _scratch.Backward[(i * L) + y];
            total += pair[k];
        }

        for (var k = 0; k < pair.Length; k++)
        {
            gradient[at + k] += (pair[k] / Math.Max(total, 1e-30f)) - (k == right ? 1 : 0);
        }
    }
}
