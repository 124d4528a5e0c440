using System.Runtime.Intrinsics;
using Rapporteur.Statements.Chains;

namespace Rapporteur.Training.Statements;

/// <summary>
/// Fits a linear-chain CRF by stochastic gradient with AdaGrad steps (Duchi et al., JMLR 2011), dropout of features
/// and averaged weights. One fit runs on one thread, so that it gives the same weights wherever it runs.
/// </summary>
internal sealed class ChainTrainer
{
    private const int L = ChainLabels.Count;
    private const int Stride = 3 * L;
    private readonly int _bits;
    private readonly float[] _rows;
    private readonly float[] _moves = new float[SequenceView.Contexts * L * L];
    private readonly float[] _moveSquares = new float[SequenceView.Contexts * L * L];
    private readonly float[] _moveSums = new float[SequenceView.Contexts * L * L];
    private readonly ChainScratch _scratch = new();
    private readonly ChainScratch _taught = new();
    private readonly ChainTraining _how;
    private readonly XorShift _random;
    private long _steps = 1;
    private uint[] _kept = new uint[1 << 16];

    private ChainTrainer(ChainTraining how, int seed)
    {
        _how = how;
        _bits = how.Bits;
        _rows = new float[Stride << how.Bits];
        _random = new XorShift(seed);
        for (var c = 0; c < SequenceView.Contexts; c++)
        {
            for (var x = 0; x < L; x++)
            {
                for (var y = 0; y < L; y++)
                {
                    if (!ChainLabels.MayFollow((ChainLabel)x, (ChainLabel)y))
                    {
                        _moves[(c * L * L) + (x * L) + y] = ChainDecoder.Impossible;
                    }
                }
            }
        }
    }

    /// <summary>Fits weights to <paramref name="sequences"/>.</summary>
    public static ChainFit Fit(IReadOnlyList<ChainSequence> sequences, ChainTraining how, int seed, CancellationToken cancel)
    {
        var trainer = new ChainTrainer(how, seed);
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        for (var epoch = 0; epoch < how.Epochs; epoch++)
        {
            trainer._random.Shuffle(order.AsSpan());
            foreach (var s in order)
            {
                cancel.ThrowIfCancellationRequested();
                trainer.Step(sequences[s]);
            }
        }

        return trainer.Average();
    }

    private void Step(ChainSequence sequence)
    {
        var n = sequence.Length;
        if (n == 0)
        {
            return;
        }

        Span<int> starts = n < 4000 ? stackalloc int[n + 1] : new int[n + 1];
        var scores = new float[n * L];
        var keep = 1 - _how.Dropout;
        var threshold = (uint)(keep * uint.MaxValue);
        var treeThreshold = (uint)(_how.TreeDropout * uint.MaxValue);
        var mask = (1u << _bits) - 1;
        var kept = 0;
        for (var i = 0; i < n; i++)
        {
            starts[i] = kept;
            var sum = Vector256<float>.Zero;
            var features = sequence.Of(i);
            if (sequence.TreesFrom[i] < features.Length && _random.Next() < treeThreshold)
            {
                features = features[..sequence.TreesFrom[i]];
            }

            if (_kept.Length < kept + features.Length)
            {
                Array.Resize(ref _kept, Math.Max(_kept.Length * 2, kept + features.Length));
            }

            foreach (var feature in features)
            {
                if (_random.Next() > threshold)
                {
                    continue;
                }

                var row = (feature & mask) * Stride;
                _kept[kept++] = row;
                sum += Vector256.LoadUnsafe(ref _rows[row]);
            }

            (sum / keep).CopyTo(scores, i * L);
        }

        starts[n] = kept;
        var marginals = new float[n * L];
        ChainDecoder.Marginals(scores, sequence.Contexts, _moves, marginals, _scratch);
        var right = RightOf(sequence);
        var time = Vector256.Create((float)_steps);
        var rate = Vector256.Create(_how.Rate);
        for (var i = 1; i < n; i++)
        {
            MoveGradient(sequence, i);
        }

        for (var i = 0; i < n; i++)
        {
            var gradient = (Vector256.LoadUnsafe(ref marginals[i * L]) - Vector256.LoadUnsafe(ref right[i * L])) / keep;
            var square = gradient * gradient;
            for (var k = starts[i]; k < starts[i + 1]; k++)
            {
                ref var row = ref _rows[_kept[k]];
                var squares = Vector256.LoadUnsafe(ref row, L) + square;
                squares.StoreUnsafe(ref row, L);
                var delta = rate * gradient / (Vector256.Sqrt(squares) + Vector256.Create(_how.Damping));
                (Vector256.LoadUnsafe(ref row) - delta).StoreUnsafe(ref row);
                (Vector256.LoadUnsafe(ref row, 2 * L) - (delta * time)).StoreUnsafe(ref row, 2 * L);
            }
        }

        _steps++;
    }

    // How probable each label should be at each token: what is marked, what the teacher says, or some of both.
    private float[] RightOf(ChainSequence sequence)
    {
        var n = sequence.Length;
        var right = new float[n * L];
        var marked = 1f;
        if (sequence.Taught is { } taught)
        {
            ChainDecoder.Marginals(taught.Scores, sequence.Contexts, taught.Moves, right, _taught);
            marked -= taught.Share;
            for (var k = 0; k < right.Length; k++)
            {
                right[k] *= taught.Share;
            }
        }

        for (var i = 0; i < n; i++)
        {
            right[(i * L) + (int)sequence.Labels[i]] += marked;
        }

        return right;
    }

    // Expected minus right transitions into token i.
    private void MoveGradient(ChainSequence sequence, int i)
    {
        Span<float> expected = stackalloc float[L * L];
        Span<float> right = stackalloc float[L * L];
        var at = sequence.Contexts[i] * L * L;
        Pairs(_scratch, i, at, 1, expected);
        var share = sequence.Taught?.Share ?? 0;
        if (share > 0)
        {
            Pairs(_taught, i, at, share, right);
        }

        right[((int)sequence.Labels[i - 1] * L) + (int)sequence.Labels[i]] += 1 - share;
        for (var k = 0; k < L * L; k++)
        {
            var gradient = expected[k] - right[k];
            if (gradient == 0 || _moves[at + k] <= ChainDecoder.Impossible)
            {
                continue;
            }

            _moveSquares[at + k] += gradient * gradient;
            var delta = _how.Rate * gradient / (MathF.Sqrt(_moveSquares[at + k]) + _how.Damping);
            _moves[at + k] -= delta;
            _moveSums[at + k] -= delta * _steps;
        }
    }

    // How probable each transition into token i is, from the forward and backward values of the scratch; their sum is `sum`.
    private static void Pairs(ChainScratch scratch, int i, int at, float sum, Span<float> pairs)
    {
        float total = 0;
        for (var x = 0; x < L; x++)
        {
            var before = scratch.Forward[((i - 1) * L) + x];
            for (var y = 0; y < L; y++)
            {
                var p = before * scratch.Moves[at + (x * L) + y] * scratch.Emissions[(i * L) + y] * scratch.Backward[(i * L) + y];
                pairs[(x * L) + y] = p;
                total += p;
            }
        }

        total = Math.Max(total, 1e-30f);
        for (var k = 0; k < L * L; k++)
        {
            pairs[k] = pairs[k] / total * sum;
        }
    }

    private ChainFit Average()
    {
        var table = new float[L << _bits];
        for (var r = 0; r < 1 << _bits; r++)
        {
            for (var y = 0; y < L; y++)
            {
                table[(r * L) + y] = _rows[(r * Stride) + y] - (_rows[(r * Stride) + (2 * L) + y] / _steps);
            }
        }

        var moves = new float[_moves.Length];
        for (var k = 0; k < moves.Length; k++)
        {
            moves[k] = _moves[k] <= ChainDecoder.Impossible ? ChainDecoder.Impossible : _moves[k] - (_moveSums[k] / _steps);
        }

        return new ChainFit(table, moves);
    }
}
