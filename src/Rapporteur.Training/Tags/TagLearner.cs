using System.Runtime.Intrinsics;
using Rapporteur.Language.Tags;
using Rapporteur.Training.Features;

namespace Rapporteur.Training.Tags;

/// <summary>
/// Learns the weights of the tagger: a step against each tag that comes within a margin of the right one (Crammer and
/// Singer, JMLR 2001), the size of the steps by AdaGrad (Duchi et al., JMLR 2011), weights averaged, some features left
/// out at each token. The tags before a token are those that the learner itself gave. All of it is additions, products
/// and roots, so that every machine learns the same.
/// </summary>
internal sealed class TagLearner
{
    private const int Stride = 32;
    private readonly TagTraining _how;
    private readonly FeatureIndex _index;
    private readonly AveragedTable _table;
    private readonly XorShift _random;
    private float _time = 1;

    public TagLearner(FeatureIndex index, TagTraining how, int seed)
    {
        _index = index;
        _how = how;
        _random = new XorShift(seed);
        _table = new AveragedTable(index.Hashes.Count, Stride, how.Rate);
    }

    /// <summary>Goes once over all sequences, in an order of chance.</summary>
    /// <returns>Share of words that were tagged rightly while learning.</returns>
    public double Pass(TagSequence[] sequences, CancellationToken cancel)
    {
        _random.Shuffle(sequences.AsSpan());

        long right = 0, all = 0;
        foreach (var sequence in sequences)
        {
            cancel.ThrowIfCancellationRequested();
            Learn(sequence, ref right, ref all);
        }

        return (double)right / Math.Max(1, all);
    }

    /// <summary>The averaged weights of feature <paramref name="number"/>, in single steps of the average.</summary>
    public void Average(int number, Span<float> weights) => _table.Average(number, _time, weights);

    /// <inheritdoc cref="AveragedTable.Worth"/>
    public float Worth(int number) => _table.Worth(number, _time, stackalloc float[TagWeights.Tags]);

    private void Learn(TagSequence sequence, ref long right, ref long all)
    {
        Span<uint> hashes = stackalloc uint[TagFeatures.Moving];
        Span<int> numbers = stackalloc int[TagFeatures.Fixed + TagFeatures.Moving];
        Span<int> kept = stackalloc int[numbers.Length];
        Span<float> scores = stackalloc float[Stride];
        Span<float> thinned = stackalloc float[Stride];
        var threshold = (uint)((1 - _how.Dropout) * uint.MaxValue);
        var past = default(TagPast);
        for (var i = 0; i < sequence.Length; i++)
        {
            var at = i + TagFeatures.Margin;
            var tag = sequence.Given[i];
            if (tag == WordTag.None)
            {
                TagFeatures.AddMoving(sequence.Forms, at, past, hashes);
                sequence.Fixed.AsSpan(i * TagFeatures.Fixed, TagFeatures.Fixed).CopyTo(numbers);
                for (var f = 0; f < hashes.Length; f++)
                {
                    numbers[TagFeatures.Fixed + f] = _index[hashes[f]];
                }

                var count = Score(numbers, kept, threshold, scores, thinned);
                tag = (WordTag)Best(scores, 0);
                if (sequence.Teaches(i))
                {
                    all++;
                    right += tag == sequence.Gold[i] ? 1 : 0;
                    Step(kept[..count], thinned, (int)sequence.Gold[i], sequence.Step);
                }
            }

            past.Add(tag, sequence.Forms[at].Word);
        }
    }

    // Scores with all features, and with those that are kept at this token.
    private int Score(ReadOnlySpan<int> numbers, Span<int> kept, uint threshold, Span<float> scores, Span<float> thinned)
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        Vector256<float> ka = default, kb = default, kc = default, kd = default;
        var count = 0;
        foreach (var number in numbers)
        {
            if (number < 0)
            {
                continue;
            }

            ref var row = ref _table[number];
            var ra = Vector256.LoadUnsafe(ref row);
            var rb = Vector256.LoadUnsafe(ref row, 8);
            var rc = Vector256.LoadUnsafe(ref row, 16);
            var rd = Vector256.LoadUnsafe(ref row, 24);
            (a, b, c, d) = (a + ra, b + rb, c + rc, d + rd);
            if (_random.Next() <= threshold)
            {
                (ka, kb, kc, kd) = (ka + ra, kb + rb, kc + rc, kd + rd);
                kept[count++] = number;
            }
        }

        a.CopyTo(scores);
        b.CopyTo(scores[8..]);
        c.CopyTo(scores[16..]);
        d.CopyTo(scores[24..]);
        ka.CopyTo(thinned);
        kb.CopyTo(thinned[8..]);
        kc.CopyTo(thinned[16..]);
        kd.CopyTo(thinned[24..]);
        return count;
    }

    private static int Best(ReadOnlySpan<float> scores, int except)
    {
        var best = except == 1 ? 2 : 1;
        for (var t = best + 1; t < TagWeights.Tags; t++)
        {
            if (t != except && scores[t] > scores[best])
            {
                best = t;
            }
        }

        return best;
    }

    private void Step(ReadOnlySpan<int> numbers, ReadOnlySpan<float> scores, int gold, float step)
    {
        _time++;
        var rival = Best(scores, gold);
        foreach (var number in numbers)
        {
            _table.Use(number);
        }

        if (scores[gold] - scores[rival] >= _how.Margin)
        {
            return;
        }

        foreach (var number in numbers)
        {
            _table.Move(number, gold, step, _time);
            _table.Move(number, rival, -step, _time);
        }
    }
}

/// <summary>How the tagger is trained.</summary>
/// <param name="Bits">The model has two to this power buckets of two features.</param>
/// <param name="Fewest">Features that occur less often are left out.</param>
/// <param name="FirstPasses">Passes before the features of most worth are chosen.</param>
/// <param name="Passes">Passes with those alone.</param>
/// <param name="Dropout">Share of features left out at each token.</param>
/// <param name="Rate">Step size.</param>
/// <param name="Margin">By how much the right tag must lead.</param>
/// <param name="SilverStep">Step size for tags that a program gave, against those of people.</param>
/// <param name="HeadlineOneIn">One in so many sentences is of the treebanks is copied as a headline; 0 for none.</param>
/// <param name="SilverHeadlineOneIn">The same for sentences that a program tagged.</param>
internal sealed record TagTraining(
    int Bits = 16,
    int Fewest = 3,
    int FirstPasses = 3,
    int Passes = 6,
    float Dropout = 0.2f,
    float Rate = 0.15f,
    float Margin = 1f,
    float SilverStep = 0.5f,
    int HeadlineOneIn = 4,
    int SilverHeadlineOneIn = 5);
