using Rapporteur.Language.Tokens;

namespace Rapporteur.Training.Tokens;

/// <summary>
/// Learns the weights of sentence ends: a step where the sum is not on the right side of zero by a margin, the size of the
/// steps by AdaGrad (Duchi et al., JMLR 2011), weights averaged, some features left out at each gap. The ends before a gap are
/// those that the learner itself gave. All of it is additions, products and roots, so that every machine learns the same.
/// </summary>
internal sealed class SentenceLearner
{
    private readonly SentenceTraining _how;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly double[] _sums;
    private readonly uint _mask;
    private readonly Feature _bias = new();
    private readonly XorShift _random;
    private double _time = 1;

    public SentenceLearner(SentenceTraining how, int seed)
    {
        _how = how;
        _random = new XorShift(seed);
        _weights = new float[1 << how.Bits];
        _squares = new float[_weights.Length];
        _sums = new double[_weights.Length];
        _mask = (uint)_weights.Length - 1;
    }

    /// <summary>Goes once over all paragraphs, in an order of chance.</summary>
    public void Pass(SplitParagraph[] paragraphs, CancellationToken cancel)
    {
        _random.Shuffle(paragraphs.AsSpan());

        foreach (var paragraph in paragraphs)
        {
            cancel.ThrowIfCancellationRequested();
            Learn(paragraph);
        }
    }

    /// <summary>The averaged weights, 8 bits each. The few largest are cut, so that the many small ones keep their digits.</summary>
    public SentenceModel Model()
    {
        const double Cut = 0.9995;
        var averages = new double[_weights.Length];
        for (var i = 0; i < averages.Length; i++)
        {
            averages[i] = _weights[i] - (_sums[i] / _time);
        }

        var sizes = averages.Where(w => w != 0).Select(Math.Abs).Order().ToArray();
        var unit = sizes.Length == 0 ? 1 : Math.Max(sizes[(int)(Cut * (sizes.Length - 1))], 1e-9) / 127;
        return new SentenceModel(
            [.. averages.Select(w => (sbyte)Math.Clamp(Math.Round(w / unit), -127, 127))],
            (int)Math.Round((_bias.Weight - (_bias.Sum / _time)) / unit),
            (int)Math.Round(_how.Reserve / unit));
    }

    private void Learn(SplitParagraph split)
    {
        Span<uint> features = stackalloc uint[SentenceFeatures.Count];
        Span<uint> kept = stackalloc uint[SentenceFeatures.Count];
        var threshold = (uint)((1 - _how.Dropout) * uint.MaxValue);
        var paragraph = SentenceParagraph.Read(split.Text, split.Tokens, 0);
        var past = default(SentencePast);
        for (var i = 0; i < paragraph.Count - 1; i++)
        {
            past.Add(paragraph.Forms[i + SentenceParagraph.Margin]);
            if (!SentenceGaps.MayEnd(split.Text, paragraph, i, split.Tokens[i].Span, split.Tokens[i + 1].Span))
            {
                continue;
            }

            SentenceFeatures.Write(paragraph, i, past, features);
            float score = _bias.Weight, thinned = _bias.Weight;
            var count = 0;
            foreach (var feature in features)
            {
                var at = feature & _mask;
                score += _weights[at];
                if (_random.Next() <= threshold)
                {
                    thinned += _weights[at];
                    kept[count++] = at;
                }
            }

            Step(kept[..count], thinned, split.Ends[i]);
            if (score > 0)
            {
                past.End();
            }
        }

        paragraph.Return();
    }

    private void Step(ReadOnlySpan<uint> features, float score, bool ends)
    {
        _time++;
        if ((ends ? score : -score) >= _how.Margin)
        {
            return;
        }

        var gradient = ends ? _how.MissedStep : -1;
        foreach (var at in features)
        {
            Move(ref _weights[at], ref _squares[at], ref _sums[at], gradient);
        }

        Move(ref _bias.Weight, ref _bias.Square, ref _bias.Sum, gradient);
    }

    private void Move(ref float weight, ref float square, ref double sum, float gradient)
    {
        square += gradient * gradient;
        var delta = _how.Rate * gradient / MathF.Sqrt(square + 1);
        weight += delta;
        sum += delta * _time;
    }

    private sealed class Feature
    {
        public float Weight;
        public float Square;
        public double Sum;
    }
}
