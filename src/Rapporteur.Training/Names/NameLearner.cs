using System.Runtime.Intrinsics;
using Rapporteur.Language.Names;
using Rapporteur.Training.Features;

namespace Rapporteur.Training.Names;

/// <summary>
/// Learns the weights of the name reader: a step from the labels that come within a margin of the right ones towards
/// these (structured hinge loss: Taskar et al., NIPS 2003), some features left out at each token. All of it is additions,
/// products and roots on one thread, so that every machine learns the same.
/// </summary>
internal sealed class NameLearner
{
    private const int L = NameLabels.Count;
    private readonly NameTraining _how;
    private readonly AveragedTable _table;
    private readonly float[] _moves = new float[L * L];
    private readonly float[] _moveSquares = new float[L * L];
    private readonly float[] _moveSums = new float[L * L];
    private readonly XorShift _random;
    private float[] _scores = [];
    private byte[] _back = [];
    private byte[] _labels = [];
    private int[] _starts = [];
    private int[] _kept = [];
    private float _time = 1;

    /// <summary>Starts with weights of zero.</summary>
    /// <param name="features">Number of features.</param>
    /// <param name="how">How to learn.</param>
    /// <param name="seed">For the order of the sentences and the features that are left out.</param>
    public NameLearner(int features, NameTraining how, int seed)
    {
        _how = how;
        _random = new XorShift(seed);
        _table = new AveragedTable(features, L - 1, how.Rate);
    }

    /// <summary>Goes once over all sequences, in an order of chance.</summary>
    public void Pass(NameSequence[] sequences, CancellationToken cancel)
    {
        _random.Shuffle<NameSequence>(sequences);
        foreach (var sequence in sequences)
        {
            cancel.ThrowIfCancellationRequested();
            Learn(sequence);
        }
    }

    /// <summary>The averaged weights of feature <paramref name="number"/> for each label but the outside.</summary>
    public void Average(int number, Span<float> weights) => _table.Average(number, _time, weights);

    /// <summary>The averaged scores of the transitions.</summary>
    public float[] AverageMoves() => [.. _moves.Select((move, at) => move - (_moveSums[at] / _time))];

    /// <inheritdoc cref="AveragedTable.Worth"/>
    public float Worth(int number) => _table.Worth(number, _time, stackalloc float[L - 1]);

    private void Learn(NameSequence sequence)
    {
        MakeRoom(sequence);
        var n = sequence.Length;
        var scores = _scores.AsSpan(0, n * L);
        Score(sequence, scores);
        for (var i = 0; i < n; i++)
        {
            var gold = sequence.Gold[i];
            for (var y = 0; y < L; y++)
            {
                // A name that is missed counts for more, since the outside is right so often.
                scores[(i * L) + y] += y == gold ? 0 : y == NameLabels.Outside ? _how.Margin * _how.MissCost : _how.Margin;
            }
        }

        var labels = _labels.AsSpan(0, n);
        NameDecoder.Best(scores, _moves, _back, labels);
        _time++;
        if (!labels.SequenceEqual(sequence.Gold))
        {
            Step(sequence, labels);
        }
    }

    private void MakeRoom(NameSequence sequence)
    {
        if (_labels.Length < sequence.Length)
        {
            var n = sequence.Length * 2;
            (_scores, _back, _labels, _starts) = (new float[n * L], new byte[n * L], new byte[n], new int[n + 1]);
        }

        if (_kept.Length < sequence.Features.Length)
        {
            _kept = new int[sequence.Features.Length * 2];
        }
    }

    private void Score(NameSequence sequence, Span<float> scores)
    {
        var keep = 1 - _how.Dropout;
        var threshold = (uint)(keep * uint.MaxValue);
        var kept = 0;
        for (var i = 0; i < sequence.Length; i++)
        {
            _starts[i] = kept;
            Vector256<float> low = default, high = default;
            foreach (var number in sequence.Of(i))
            {
                if (number < 0 || _random.Next() > threshold)
                {
                    continue;
                }

                _kept[kept++] = number;
                _table.Use(number);
                ref var row = ref _table[number];
                low += Vector256.LoadUnsafe(ref row);
                high += Vector256.LoadUnsafe(ref row, 8);
            }

            scores[i * L] = 0;
            (low / keep).CopyTo(scores[((i * L) + 1)..]);
            (high / keep).CopyTo(scores[((i * L) + 9)..]);
        }

        _starts[sequence.Length] = kept;
    }

    private void Step(NameSequence sequence, ReadOnlySpan<byte> labels)
    {
        var gold = sequence.Gold;
        for (var i = 0; i < gold.Length; i++)
        {
            if (i > 0 && (gold[i] != labels[i] || gold[i - 1] != labels[i - 1]))
            {
                MoveTransition((gold[i - 1] * L) + gold[i], sequence.Step);
                MoveTransition((labels[i - 1] * L) + labels[i], -sequence.Step);
            }

            if (gold[i] != labels[i])
            {
                Step(sequence, i, gold[i], sequence.Step);
                Step(sequence, i, labels[i], -sequence.Step);
            }
        }
    }

    private void Step(NameSequence sequence, int i, byte label, float gradient)
    {
        if (label == NameLabels.Outside)
        {
            return;
        }

        foreach (var number in _kept.AsSpan(_starts[i].._starts[i + 1]))
        {
            _table.Move(number, label - 1, gradient, _time);
        }
    }

    private void MoveTransition(int at, float gradient)
    {
        _moveSquares[at] += gradient * gradient;
        var delta = _how.Rate * gradient / MathF.Sqrt(_moveSquares[at] + 1);
        _moves[at] += delta;
        _moveSums[at] += delta * _time;
    }
}
